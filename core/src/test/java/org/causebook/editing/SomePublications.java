package org.causebook.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Retirement;
import org.causebook.sync.Change;
import org.jspecify.annotations.Nullable;

/** What readers see, and the public changes, in memory. */
public final class SomePublications implements Publications, ChangeLog {

    /** What readers see of an entry. */
    record Row(
            EntryRef entry,
            EntryContent content,
            int edition,
            @Nullable String successor) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, List<EntryCode>> codes = new LinkedHashMap<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> refreshed = new ArrayList<>();

    /** The public changes in their order, such as {@code entry-revised sync/3 2}. */
    public List<String> changes() {
        return changes;
    }

    /** The catalogs of which search has been told anew. */
    public List<String> refreshed() {
        return refreshed;
    }

    /** The content of what readers see; null when they see nothing. */
    public @Nullable EntryContent content(EntryRef entry) {
        var row = rows.get(entry.path());
        return row == null ? null : row.content();
    }

    @Nullable
    String successor(EntryRef entry) {
        var row = rows.get(entry.path());
        return row == null ? null : row.successor();
    }

    List<EntryCode> codes(EntryRef entry) {
        return codes.getOrDefault(entry.path(), List.of());
    }

    @Override
    public void replaceCodes(EntryRef entry, List<EntryCode> further) {
        codes.put(entry.path(), further);
    }

    @Override
    public void write(Revision published, @Nullable String successor) {
        var entry = published.entry();
        var edition = published.edition().orElseThrow();
        rows.put(entry.path(), new Row(entry, published.content(), edition, successor));
    }

    @Override
    public boolean isPublished(String catalog, String code) {
        return rows.containsKey(new EntryRef(0, catalog, code).path());
    }

    @Override
    public List<Published> linkSuccessors(String catalog) {
        var linked = rows.values().stream()
                .filter(row -> row.entry().catalog().equals(catalog) && row.successor() == null)
                .filter(row -> isPublished(catalog, Objects.requireNonNullElse(wanted(row), "")))
                .toList();
        linked.forEach(
                row -> rows.put(row.entry().path(), new Row(row.entry(), row.content(), row.edition(), wanted(row))));
        return linked.stream()
                .map(row -> new Published(row.entry(), row.edition()))
                .toList();
    }

    private static @Nullable String wanted(Row row) {
        Retirement retirement = row.content().retirement();
        return retirement == null ? null : retirement.successor();
    }

    @Override
    public void refreshCatalog(String catalog) {
        refreshed.add(catalog);
    }

    /** There is one thread. */
    @Override
    public void takeTurn() {}

    @Override
    public void append(Change.Kind kind, String catalog) {
        changes.add(kind.id() + " " + catalog);
    }

    @Override
    public void append(Change.Kind kind, EntryRef entry, int edition) {
        changes.add(kind.id() + " " + entry.catalog() + "/" + entry.code() + " " + edition);
    }

    @Override
    public void appendAllEntries(String catalog) {
        changes.add("all entries of " + catalog);
    }
}
