package org.causebook.api.search;

import java.util.List;
import org.causebook.search.Correction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word that no entry has. */
@Schema(
        name = "Correction",
        description = "A word that no entry has, and what comes near it.",
        requiredProperties = {"word", "instead", "used"})
public record CorrectionResponse(
        @Schema(description = "The word as it was sent.", examples = "enpoint")
        String word,

        @Schema(description = "The words that come nearest; none when nothing is like it.")
        List<String> instead,

        @Schema(description = "Whether those were searched for in its place.")
        boolean used) {

    static CorrectionResponse from(Correction correction) {
        return new CorrectionResponse(correction.typed(), correction.instead(), correction.used());
    }
}
