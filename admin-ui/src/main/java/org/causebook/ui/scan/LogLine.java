package org.causebook.ui.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log, or a gap where lines without codes are left out.
 *
 * @param number from 1
 * @param pieces the text, cut where codes begin and end
 * @param left how many lines are left out before this one
 */
public record LogLine(int number, List<Piece> pieces, int left) {

    public LogLine {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of the line.
     *
     * @param code the code that it is; null for what stands between
     */
    public record Piece(String text, @Nullable CodeView code) {}
}
