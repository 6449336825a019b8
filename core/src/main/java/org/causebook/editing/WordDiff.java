package org.causebook.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: finds which words differ between two texts. */
public interface WordDiff {

    /** The pieces that, read one after the other, tell both texts; an absent text counts as an empty one. */
    List<Piece> between(@Nullable String before, @Nullable String after);

    /** Some words that stayed, went or came. */
    record Piece(Kind kind, String text) {}

    /** What became of the words. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED;

        /** The word used in the API: the lower-case name. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
