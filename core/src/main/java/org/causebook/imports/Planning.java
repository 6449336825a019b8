package org.causebook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.EntryRef;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.ManyEntries.CodeKey;
import org.causebook.imports.ManyEntries.Present;
import org.causebook.imports.PlannedRow.Kind;

/** Compares the rows of one file with what is there. */
final class Planning {

    private final ManyEntries many;
    private final String slug;
    private final boolean isWhole;
    private final Set<String> known;
    private final boolean locking;
    private final Consumer<PlannedRow> planned;
    private final List<FileRow> read = new ArrayList<>();
    private int rows;

    /**
     * @param known the codes of all entries of the catalog
     * @param locking whether nobody may change the compared entries until the transaction ends
     * @param planned hears of each row, compared
     */
    Planning(
            ManyEntries many,
            String slug,
            FileFormat format,
            Set<String> known,
            boolean locking,
            Consumer<PlannedRow> planned) {
        this.many = many;
        this.slug = slug;
        this.isWhole = format == FileFormat.YAML || format == FileFormat.JSON_LINES;
        this.known = known;
        this.locking = locking;
        this.planned = planned;
    }

    void add(FileRow row) {
        if (row instanceof FileRow.FileCatalog) {
            return;
        }
        if (rows + read.size() == ImportFile.MOST_ROWS) {
            throw new UnreadableFile(
                    row.line(), 0, "The file has more than " + ImportFile.MOST_ROWS + " rows. Divide it.");
        }
        read.add(row);
        if (read.size() == ImportFile.ROWS_AT_ONCE) {
            compare();
        }
    }

    /** Compares what was read since the last time. */
    void compare() {
        var codes = written()
                .map(row -> row.primary().text())
                .filter(known::contains)
                .toList();
        if (locking && !codes.isEmpty()) {
            many.lock(slug, codes);
        }
        var present = many.present(slug, codes);
        var owners = many.owners(
                slug,
                written()
                        .flatMap(row -> Stream.concat(Stream.of(row.primary()), after(row, present).codes().stream()))
                        .toList());
        for (var row : read) {
            rows++;
            planned.accept(
                    row instanceof FileRow.FileEntry entry
                            ? planned(entry, present, owners)
                            : refused((FileRow.FileFault) row));
        }
        read.clear();
    }

    private Stream<FileRow.FileEntry> written() {
        return read.stream().filter(FileRow.FileEntry.class::isInstance).map(FileRow.FileEntry.class::cast);
    }

    private EntryContent after(FileRow.FileEntry row, Map<String, Present> present) {
        var entry = present.get(row.primary().text());
        return isWhole || entry == null ? row.content() : Merging.of(entry.content(), row.content());
    }

    private PlannedRow refused(FileRow.FileFault fault) {
        return new PlannedRow(
                rows,
                Kind.REFUSED,
                fault.line(),
                fault.column(),
                fault.excerpt(),
                null,
                EntryContent.empty(),
                EntryContent.empty(),
                fault.reason(),
                List.of());
    }

    private PlannedRow planned(FileRow.FileEntry row, Map<String, Present> present, Map<CodeKey, EntryRef> owners) {
        var entry = Optional.ofNullable(present.get(row.primary().text()));
        var before = entry.map(Present::content).orElseGet(EntryContent::empty);
        var after = after(row, present);
        var taken = taken(row, entry.map(Present::entry), after, owners);
        var busy = entry.map(Present::busy).filter(reason -> !reason.isEmpty());
        var kind = taken.isPresent()
                ? Kind.REFUSED
                : entry.isPresent() && after.equals(before)
                        ? Kind.EQUAL
                        : busy.isPresent() ? Kind.CONFLICTING : entry.isPresent() ? Kind.CHANGED : Kind.NEW;
        var reason = taken.or(() -> kind == Kind.CONFLICTING ? busy : Optional.empty())
                .orElse("");
        return new PlannedRow(
                rows, kind, row.line(), 0, row.written(), row.primary(), before, after, reason, row.notes());
    }

    /** Why the row cannot be an entry of this catalog. */
    private Optional<String> taken(
            FileRow.FileEntry row, Optional<EntryRef> entry, EntryContent after, Map<CodeKey, EntryRef> owners) {
        if (row.catalog() != null && !row.catalog().equals(slug)) {
            return Optional.of("The row is one of the catalog “" + row.catalog() + "”.");
        }
        if (entry.isEmpty()) {
            var owner = owners.get(CodeKey.of(row.primary()));
            if (owner != null) {
                return Optional.of("The code is a further code of entry " + owner.code() + " already.");
            }
        }
        for (var code : after.codes()) {
            var owner = owners.get(CodeKey.of(code));
            if (owner != null && !Optional.of(owner).equals(entry)) {
                return Optional.of("The further code " + code.text() + " belongs to entry " + owner.code() + ".");
            }
        }
        return Optional.empty();
    }
}
