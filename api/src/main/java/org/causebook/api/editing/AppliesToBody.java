package org.causebook.api.editing;

import java.util.Objects;
import org.causebook.catalog.AppliesTo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product whose codes a catalog holds, as reviewers write it. */
@Schema(
        name = "WrittenAppliesTo",
        description = "A product whose codes a catalog holds.",
        requiredProperties = "product")
public record AppliesToBody(
        @Schema(maxLength = 300, description = "Its full name.") @Nullable
        String product,

        @Schema(nullable = true, maxLength = 300, description = "The versions, as the source writes them.") @Nullable
        String versions) {

    static AppliesToBody from(AppliesTo appliesTo) {
        return new AppliesToBody(appliesTo.product(), appliesTo.versions());
    }

    AppliesTo written() {
        return new AppliesTo(Objects.requireNonNullElse(product, ""), versions);
    }
}
