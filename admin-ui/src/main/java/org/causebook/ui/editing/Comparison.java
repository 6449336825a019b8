package org.causebook.ui.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.causebook.editing.CompareContents;
import org.causebook.editing.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two revisions of a history.
 *
 * @param from number of the older one, as the page numbers them
 * @param to number of the newer one
 * @param rows none when nothing differs
 */
public record Comparison(int from, int to, List<DiffRow> rows) {

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares the revisions that were asked for, by default the newest with the one before it.
     *
     * @param revisions newest first
     * @param number how the page numbers them
     * @return empty when there is nothing to compare, or no such revision
     */
    static Optional<Comparison> of(
            List<Revision> revisions,
            ToIntFunction<Revision> number,
            @Nullable Integer from,
            @Nullable Integer to,
            CompareContents compare) {
        var newer = pick(revisions, number, to).or(() -> revisions.stream().findFirst());
        var older = pick(revisions, number, from).or(() -> newer.flatMap(each -> after(revisions, each)));
        if (newer.isEmpty() || older.isEmpty()) {
            return Optional.empty();
        }
        var swapped = number.applyAsInt(older.get()) > number.applyAsInt(newer.get());
        var before = swapped ? newer.get() : older.get();
        var after = swapped ? older.get() : newer.get();
        return Optional.of(new Comparison(
                number.applyAsInt(before),
                number.applyAsInt(after),
                DiffRow.all(compare.compare(before.content(), after.content()))));
    }

    private static Optional<Revision> pick(
            List<Revision> revisions, ToIntFunction<Revision> number, @Nullable Integer wanted) {
        return revisions.stream()
                .filter(each -> wanted != null && number.applyAsInt(each) == wanted)
                .findFirst();
    }

    private static Optional<Revision> after(List<Revision> revisions, Revision newer) {
        return revisions.stream().skip(revisions.indexOf(newer) + 1L).findFirst();
    }
}
