package org.causebook.api.catalog;

import org.causebook.catalog.AppliesTo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product whose codes a catalog holds. */
@Schema(
        name = "AppliesTo",
        description = "A product whose codes a catalog holds.",
        requiredProperties = {"product", "versions"})
public record AppliesToResponse(
        @Schema(description = "Its full name.") String product,

        @Schema(nullable = true, description = "The versions, as the source writes them; null when it names none.")
        @Nullable
        String versions) {

    static AppliesToResponse from(AppliesTo appliesTo) {
        return new AppliesToResponse(appliesTo.product(), appliesTo.versions());
    }
}
