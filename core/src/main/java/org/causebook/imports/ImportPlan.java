package org.causebook.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.exchange.FileOutline;
import org.causebook.imports.PlannedRow.Kind;

/**
 * What a file would do to a catalog.
 *
 * @param outline what was recognised of the file
 * @param rows those that were to be shown, in the order of the file
 * @param counts how many rows there are of each kind, shown or not
 * @param tag differs from the tag of another plan when anything would come out otherwise
 */
public record ImportPlan(FileOutline outline, List<PlannedRow> rows, Map<Kind, Integer> counts, String tag) {

    /** So many rows are shown at once. */
    public static final int MOST_SHOWN = 10_000;

    public ImportPlan {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    /**
     * Which rows are to be shown: there may be too many to hold, and to look at.
     *
     * @param kind only rows of this kind
     * @param after only rows with higher numbers
     * @param most so many at the most
     * @param mostOfKind so many of each kind at the most
     */
    public record Window(Optional<Kind> kind, int after, int most, int mostOfKind) {

        /** Everything that a short file has. */
        public static final Window FIRST = new Window(Optional.empty(), 0, MOST_SHOWN, MOST_SHOWN);
    }

    /** The shown rows of a kind. */
    public List<PlannedRow> rows(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** How many rows of a kind the file has. */
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** How many rows the file has. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
