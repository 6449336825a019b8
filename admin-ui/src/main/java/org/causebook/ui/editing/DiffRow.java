package org.causebook.ui.editing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.causebook.editing.ContentDiff;
import org.causebook.editing.WordDiff;

/**
 * One field that differs, for two columns.
 *
 * @param path of the field
 * @param before what stood there, with what went
 * @param after what stands there now, with what came
 */
public record DiffRow(String path, String label, List<WordDiff.Piece> before, List<WordDiff.Piece> after) {

    public DiffRow {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** All fields that differ. */
    public static List<DiffRow> all(ContentDiff diff) {
        return diff.fields().stream().map(DiffRow::of).toList();
    }

    static DiffRow of(ContentDiff.Field field) {
        return new DiffRow(
                field.field(),
                field.label(),
                without(WordDiff.Kind.ADDED, field.pieces()),
                without(WordDiff.Kind.REMOVED, field.pieces()));
    }

    String textBefore() {
        return text(before);
    }

    String textAfter() {
        return text(after);
    }

    private static List<WordDiff.Piece> without(WordDiff.Kind kind, List<WordDiff.Piece> pieces) {
        return pieces.stream().filter(piece -> piece.kind() != kind).toList();
    }

    private static String text(List<WordDiff.Piece> pieces) {
        return pieces.stream().map(WordDiff.Piece::text).collect(joining());
    }
}
