package org.causebook.imports;

import java.util.List;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file would do.
 *
 * @param number its place among the rows, from 1
 * @param line where it stands in the file, from 1
 * @param column where in the line, or the number of the column of a table; 0 for the whole line
 * @param written the code as the file writes it; what stands there when it is refused
 * @param primary the code in the notation of the catalog; null when it is refused
 * @param before what the entry says now; empty content when there is none
 * @param after what it would say
 * @param reason why it cannot be done, as a sentence; empty when it can
 * @param notes comments beside it in the file, for an editor to read
 */
public record PlannedRow(
        int number,
        Kind kind,
        int line,
        int column,
        String written,
        @Nullable EntryCode primary,
        EntryContent before,
        EntryContent after,
        String reason,
        List<String> notes) {

    /** What a row can be. */
    public enum Kind {
        NEW,
        CHANGED,
        EQUAL,
        /** Somebody is at work on the entry. */
        CONFLICTING,
        REFUSED;

        /** Whether such rows can be carried out. */
        public boolean isPossible() {
            return this == NEW || this == CHANGED;
        }
    }

    public PlannedRow {
        notes = List.copyOf(notes);
    }

    /** Whether readers could see it as it would be; otherwise it can only become a draft. */
    public boolean isComplete() {
        return after.faults().isEmpty();
    }
}
