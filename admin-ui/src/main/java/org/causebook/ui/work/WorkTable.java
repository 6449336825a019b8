package org.causebook.ui.work;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.WorkItem;
import org.causebook.editing.WorkQuery;
import org.causebook.editing.WorkQuery.Sort;
import org.causebook.ui.catalog.EntryTable.Column;
import org.causebook.ui.filter.ListMenus;
import org.causebook.ui.frame.Totals;
import org.jspecify.annotations.Nullable;

/**
 * A part of the entries as editors see them, with the links that sort the list and lead on.
 *
 * @param total how many entries all parts have together, counted up to {@link Page#COUNTED}
 */
public record WorkTable(
        WorkFilter filter,
        WorkQuery query,
        Page<WorkItem> page,
        int total,
        List<CatalogSettings> catalogs,
        ListMenus menus) {

    static final String ADDRESS = "/admin/entries";

    private static final String DEFAULT_ORDER = "-" + Sort.UPDATED.id();

    public WorkTable {
        catalogs = List.copyOf(catalogs);
    }

    public Column code() {
        return column("Code", Sort.CODE);
    }

    public Column symbol() {
        return column("Symbol", Sort.SYMBOL);
    }

    public Column meaning() {
        return column("Meaning", Sort.MEANING);
    }

    public Column updated() {
        return column("Updated", Sort.UPDATED);
    }

    /** The states to filter by. */
    public List<WorkItem.Status> statuses() {
        return List.of(WorkItem.Status.values());
    }

    /** The order in effect, as addresses write it. */
    public String order() {
        return (query.descending() ? "-" : "") + query.sort().id();
    }

    /** Whether it is the order that needs no saying. */
    public boolean isDefaultOrder() {
        return order().equals(DEFAULT_ORDER);
    }

    /** Where the list goes on. */
    public Optional<String> next() {
        return page.next().map(token -> addressOf(order(), token));
    }

    /** Where this list begins, when this is a later part. */
    public Optional<String> beginning() {
        return query.page().after().map(place -> addressOf(order(), null));
    }

    /** What to say about the length of the list. */
    public String count() {
        return total == 0 ? "No entry matches." : Totals.total(total, "entry", "entries");
    }

    private Column column(String label, Sort sort) {
        var current = query.sort() == sort;
        // What changed last interests first; of the other columns the beginning of the alphabet does.
        var first = sort == Sort.UPDATED ? DEFAULT_ORDER : sort.id();
        var other = sort == Sort.UPDATED ? sort.id() : "-" + sort.id();
        var direction = query.descending() ? "descending" : "ascending";
        return new Column(label, addressOf(order().equals(first) ? other : first, null), current ? direction : null);
    }

    private String addressOf(String order, @Nullable String after) {
        return filter.address(order.equals(DEFAULT_ORDER) ? null : order, after);
    }
}
