package org.causebook.api.search;

import java.util.List;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.search.Hit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry that was found. */
@Schema(
        name = "Hit",
        description = "An entry that was found, and why.",
        requiredProperties = {"entry", "because", "snippet"})
public record HitResponse(
        @Schema(description = "The entry.") EntryResponse entry,

        @Schema(
                description = "Why it is a hit: the text is its code or its name, is the beginning of one; or the entry"
                        + " has all the words, has them after corrections, or has some of them.",
                enumeration = {"code", "name", "beginning", "words", "similar", "some"})
        String because,

        @Schema(description = "The part of its text that says most about it, in pieces that make up the text.")
        List<PieceResponse> snippet) {

    static HitResponse from(Hit hit) {
        return new HitResponse(
                EntryResponse.from(hit.entry()),
                hit.because().id(),
                hit.snippet().stream()
                        .map(piece -> new PieceResponse(piece.text(), piece.mark()))
                        .toList());
    }

    /** A piece of a snippet. */
    @Schema(
            name = "Piece",
            description = "A piece of a snippet. It is plain text, whatever signs it contains.",
            requiredProperties = {"text", "mark"})
    public record PieceResponse(
            @Schema(description = "The text of the piece.", examples = "endpoint")
            String text,

            @Schema(description = "Whether this is what was searched for.")
            boolean mark) {}
}
