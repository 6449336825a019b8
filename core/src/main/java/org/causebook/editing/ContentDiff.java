package org.causebook.editing;

import java.util.List;

/**
 * What differs between two contents, field by field in reading order; fields that are alike are left out.
 */
public record ContentDiff(List<Field> fields) {

    public ContentDiff {
        fields = List.copyOf(fields);
    }

    /**
     * One field that differs.
     *
     * @param field its path, such as {@code meaning} or {@code causes[1].resolution}
     * @param label how people call it, such as "Cause 2, what to do"
     */
    public record Field(String field, String label, List<WordDiff.Piece> pieces) {

        public Field {
            pieces = List.copyOf(pieces);
        }
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
