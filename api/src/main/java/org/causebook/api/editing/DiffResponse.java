package org.causebook.api.editing;

import java.util.List;
import org.causebook.editing.ContentDiff;
import org.causebook.editing.WordDiff;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between two contents. */
@Schema(name = "Diff", description = "What differs between two contents of an entry.", requiredProperties = "fields")
public record DiffResponse(
        @Schema(description = "The fields that differ, in reading order; none when nothing does.")
        List<Field> fields) {

    /** One field that differs. */
    @Schema(
            name = "FieldDiff",
            description = "One field that differs.",
            requiredProperties = {"field", "label", "pieces"})
    public record Field(
            @Schema(description = "Its path in the content.", examples = "causes[0].resolution")
            String field,

            @Schema(description = "How people call it.", examples = "Cause 1, what to do")
            String label,

            @Schema(description = "The pieces that, read one after the other, tell both texts.")
            List<Piece> pieces) {

        static Field from(ContentDiff.Field field) {
            return new Field(
                    field.field(),
                    field.label(),
                    field.pieces().stream().map(Piece::from).toList());
        }
    }

    /** Some words that stayed, went or came. */
    @Schema(
            name = "DiffPiece",
            description = "Some words that stayed, went or came.",
            requiredProperties = {"kind", "text"})
    public record Piece(
            @Schema(
                    description = "What became of them.",
                    enumeration = {"same", "removed", "added"})
            String kind,

            @Schema(description = "The words, with the space around them.")
            String text) {

        static Piece from(WordDiff.Piece piece) {
            return new Piece(piece.kind().id(), piece.text());
        }
    }

    static DiffResponse from(ContentDiff diff) {
        return new DiffResponse(diff.fields().stream().map(Field::from).toList());
    }
}
