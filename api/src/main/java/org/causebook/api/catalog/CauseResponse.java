package org.causebook.api.catalog;

import java.util.List;
import org.causebook.catalog.Cause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One probable cause of an entry. */
@Schema(
        name = "Cause",
        description = "One probable cause.",
        requiredProperties = {"explanation", "confidence", "resolution", "references"})
public record CauseResponse(
        @Schema(description = "Why the code comes up.") String explanation,

        @Schema(
                description = "How sure the editors are.",
                enumeration = {"suspected", "confirmed"})
        String confidence,

        @Schema(nullable = true, description = "What to do about it; null when that is not known.") @Nullable
        String resolution,

        @Schema(description = "Where it was found or is told at length.")
        List<ReferenceResponse> references) {

    static CauseResponse from(Cause cause) {
        return new CauseResponse(
                cause.explanation(),
                cause.confidence().id(),
                cause.resolution(),
                cause.references().stream().map(ReferenceResponse::from).toList());
    }
}
