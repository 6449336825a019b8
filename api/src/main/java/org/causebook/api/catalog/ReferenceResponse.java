package org.causebook.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.causebook.catalog.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source or a further reading. */
@Schema(
        name = "Reference",
        description = "A source or a further reading.",
        requiredProperties = {"label", "url"})
public record ReferenceResponse(
        @Schema(description = "How people call it.", examples = "Q191138")
        String label,

        @Schema(nullable = true, description = "Where it is; null when it is nowhere to be had any more.") @Nullable
        String url,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What it is good for; absent when the label says it all.")
        @Nullable
        String note) {

    static ReferenceResponse from(Reference reference) {
        return new ReferenceResponse(reference.label(), reference.url(), reference.note());
    }
}
