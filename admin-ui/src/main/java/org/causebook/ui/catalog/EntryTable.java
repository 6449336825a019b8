package org.causebook.ui.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.EntryQuery.Sort;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Page;
import org.causebook.exchange.FileFormat;
import org.causebook.ui.page.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * A part of a catalog's entries, with the links that sort it and lead on.
 *
 * @param address of the table without filters
 * @param query what the reader asked for
 */
public record EntryTable(String address, EntryQuery query, Page<Entry> page) {

    /** A column that the table can be sorted by. */
    public record Column(
            String label, String address, @Nullable String order) {}

    public Column code() {
        return column("Code", Sort.CODE);
    }

    public Column outcome() {
        return column("Outcome", Sort.OUTCOME);
    }

    public Column meaning() {
        return column("Meaning and probable cause", Sort.MEANING);
    }

    public Column symbol() {
        return column("Symbol", Sort.SYMBOL);
    }

    public Column updated() {
        return column("Updated", Sort.UPDATED);
    }

    /** The outcomes to filter by. */
    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    /** Whether only this outcome is shown. */
    public boolean isOutcome(Outcome outcome) {
        return query.outcome().equals(Optional.of(outcome));
    }

    /** Whether only entries whose cause is {@code determined}, or {@code undetermined}, are shown. */
    public boolean isCause(String cause) {
        return query.causeDetermined().equals(Optional.of(cause.equals("determined")));
    }

    /** Whether something is left out on purpose. */
    public boolean filtered() {
        return query.outcome().isPresent()
                || query.causeDetermined().isPresent()
                || query.text().isPresent();
    }

    /** Whether this is a later part of the list. */
    public boolean continued() {
        return query.page().after().isPresent();
    }

    /** Where the list goes on. */
    public Optional<String> next() {
        return page.next().map(token -> addressOf(order(), Optional.of(token)));
    }

    /** Where this list begins. */
    public String beginning() {
        return addressOf(order(), Optional.empty());
    }

    /** The order in effect, as addresses write it. */
    public String order() {
        return (query.descending() ? "-" : "") + query.sort().id();
    }

    /** What to say about the length of the list: it is read by screen readers when a filter changes it. */
    public String count() {
        var shown = page.items().size();
        if (shown == 0) {
            return "No entry matches.";
        }
        var entries = shown == 1 ? "1 entry" : shown + " entries";
        return page.next().isPresent() ? entries + ", more follow." : entries + (filtered() ? " match." : ".");
    }

    /** The formats in which the catalog can be had as a file. */
    public List<FileFormat> formats() {
        return FileFormat.written();
    }

    /** Where the whole catalog is a file of that format, for those who see this table. */
    public String export(FileFormat format) {
        var slug = Addresses.encoded(query.catalog());
        var file = address.startsWith("/admin/") ? "/admin/export/" + slug : "/api/v1/catalogs/" + slug + "/export";
        return file + "?format=" + format.id();
    }

    private Column column(String label, Sort sort) {
        var current = query.sort() == sort;
        var order = current && !query.descending() ? "-" + sort.id() : sort.id();
        var direction = query.descending() ? "descending" : "ascending";
        return new Column(label, addressOf(order, Optional.empty()), current ? direction : null);
    }

    private String addressOf(String order, Optional<String> after) {
        var parameters = new ArrayList<String>();
        query.text().ifPresent(text -> parameters.add("q=" + Addresses.encoded(text)));
        query.outcome().ifPresent(outcome -> parameters.add("outcome=" + outcome.id()));
        query.causeDetermined()
                .ifPresent(determined -> parameters.add("cause=" + (determined ? "determined" : "undetermined")));
        if (!order.equals(Sort.CODE.id())) {
            parameters.add("sort=" + order);
        }
        after.ifPresent(token -> parameters.add("after=" + Addresses.encoded(token)));
        return parameters.isEmpty() ? address : address + "?" + String.join("&", parameters);
    }
}
