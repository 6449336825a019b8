package org.causebook.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.Entries;
import org.causebook.editing.FurtherCodes;
import org.causebook.editing.NotNow;
import org.causebook.editing.PublishRevision;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.StaffCatalogs;
import org.causebook.exchange.ColumnMapping;
import org.causebook.exchange.ColumnMapping.Field;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileFormats;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.ManyEntries.Change;
import org.causebook.imports.PlannedRow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Use case: bring the entries of a file into a catalog, after a look at what that would do. Everything that was chosen
 * happens, or nothing does.
 */
@ApplicationScoped
public class ImportFile {

    /** So many stand in memory while they are compared, and are written in one transaction. */
    public static final int MOST_ROWS = 10_000;

    /** So many rows are compared by one query. */
    static final int ROWS_AT_ONCE = 1_000;

    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final ManyEntries many;
    private final PublishRevision publish;
    private final FileFormats formats;
    private final AuditTrail audit;

    @Inject
    public ImportFile(
            StaffCatalogs catalogs,
            Entries entries,
            ManyEntries many,
            PublishRevision publish,
            FileFormats formats,
            AuditTrail audit) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.many = many;
        this.publish = publish;
        this.formats = formats;
        this.audit = audit;
    }

    /** What becomes of the entries. */
    public enum How {
        DRAFTS,
        REVIEW,
        PUBLISHED
    }

    /**
     * What is said about a file.
     *
     * @param name of the file; empty for pasted text
     * @param format null to recognise it
     * @param columns of a table; empty for a guess
     * @param prefixes of a header only constants whose names begin with one of these; empty for all
     */
    public record Said(String name, @Nullable FileFormat format, ColumnMapping columns, List<String> prefixes) {

        public Said {
            prefixes = List.copyOf(prefixes);
        }
    }

    /**
     * What is to be carried out.
     *
     * @param tag of the plan that was looked at
     * @param rows numbers of the rows that were chosen
     */
    public record Choice(String tag, Set<Integer> rows, How how) {

        public Choice {
            rows = Set.copyOf(rows);
        }
    }

    /** Whether the actor may publish what is imported into that catalog, without anyone else. */
    public static boolean mayPublish(Actor actor, CatalogSettings catalog) {
        return actor.may(Right.REVIEW) && !catalog.content().fourEyes();
    }

    /**
     * Tells what the file would do, and does nothing.
     *
     * @throws UnknownCatalog if there is no such catalog
     * @throws UnreadableFile if it cannot be read, or has more than {@value #MOST_ROWS} rows
     */
    @Transactional
    public ImportPlan plan(Actor actor, String slug, Said said, byte[] file) {
        actor.require(Right.EDIT_ENTRIES);
        var catalog = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        var beginning = Arrays.copyOf(file, Math.min(file.length, FileFormats.BEGINNING));
        var format = said.format() == null ? formats.recognise(said.name(), beginning) : said.format();
        var options = new ReadOptions(catalog.content().notation(), said.columns(), null, null, said.prefixes());
        var outline = formats.outline(format, beginning, options);
        if (!outline.headings().isEmpty() && !outline.columns().has(Field.CODE)) {
            // Somebody has to say what the columns hold before anything can be read.
            return new ImportPlan(outline, List.of());
        }
        var planning = new Planning(many, slug, format, entries.codes(slug));
        try (var source = formats.open(format, new ByteArrayInputStream(file), options)) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                planning.add(row.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ImportPlan(outline, planning.rows());
    }

    /**
     * Carries out what was chosen of a plan. Rows that cannot be done are left out, chosen or not.
     *
     * @return how many entries it was
     * @throws StalePlan if the file would do something else by now
     * @throws NotNow if the catalog is archived
     * @throws SecondPersonNeeded if entries are to be published and the catalog wants four eyes
     * @throws InvalidContent if an entry that is not to be a draft is incomplete
     * @throws org.causebook.editing.CodeTaken if two of the entries have the same further code
     */
    @Transactional
    public int carryOut(Actor actor, String slug, Said said, byte[] file, Choice choice) {
        var plan = plan(actor, slug, said, file);
        if (!plan.tag().equals(choice.tag())) {
            throw new StalePlan();
        }
        var catalog = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        if (catalog.archived()) {
            throw NotNow.archived();
        }
        if (choice.how() == How.PUBLISHED && !mayPublish(actor, catalog)) {
            throw new SecondPersonNeeded();
        }
        var chosen = plan.rows().stream()
                .filter(row -> row.kind().isPossible() && choice.rows().contains(row.number()))
                .toList();
        if (choice.how() != How.DRAFTS) {
            requireComplete(chosen);
        }
        if (!chosen.isEmpty()) {
            requireUntouched(slug, chosen);
            write(actor, catalog, said, chosen, choice.how());
        }
        audit.add(
                actor,
                AuditEvent.of(
                        "entries-imported",
                        catalog.path(),
                        Map.of(
                                "file", said.name(),
                                "format", plan.outline().format().id(),
                                "entries", "" + chosen.size(),
                                "as", choice.how().name().toLowerCase(Locale.ROOT))));
        return chosen.size();
    }

    /** What was compared before the entries were locked may be old. */
    private void requireUntouched(String slug, List<PlannedRow> chosen) {
        var changed = chosen.stream()
                .filter(row -> row.kind() == Kind.CHANGED)
                .collect(Collectors.toMap(ImportFile::code, row -> row));
        many.lock(slug, changed.keySet());
        for (var codes : parts(List.copyOf(changed.keySet()))) {
            var present = many.present(slug, codes);
            for (var code : codes) {
                var entry = present.get(code);
                if (entry == null
                        || !entry.busy().isEmpty()
                        || !entry.content()
                                .equals(Objects.requireNonNull(changed.get(code))
                                        .before())) {
                    throw new StalePlan();
                }
            }
        }
    }

    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + ROWS_AT_ONCE, all.size())));
        }
        return parts;
    }

    private static String code(PlannedRow row) {
        return Objects.requireNonNull(row.primary()).text();
    }

    private void write(Actor actor, CatalogSettings catalog, Said said, List<PlannedRow> chosen, How how) {
        var slug = catalog.slug();
        var comment = "Imported from " + (said.name().isEmpty() ? "pasted text" : said.name()) + ".";
        if (how == How.DRAFTS) {
            many.draft(actor, slug, changes(chosen, PlannedRow::after));
            return;
        }
        checkSuccessors(slug, chosen);
        var notation = catalog.content().notation();
        var changes = changes(chosen, row -> FurtherCodes.complete(row.after(), notation));
        if (how == How.REVIEW) {
            many.submit(actor, slug, changes, comment);
            return;
        }
        var published = many.publish(actor, slug, changes, comment);
        publish.published(
                slug,
                changes.stream()
                        .collect(Collectors.toMap(
                                change -> Objects.requireNonNull(
                                        published.get(change.primary().text())),
                                Change::content)));
    }

    private static List<Change> changes(List<PlannedRow> rows, Function<PlannedRow, EntryContent> content) {
        return rows.stream()
                .map(row -> new Change(
                        Objects.requireNonNull(row.primary()),
                        content.apply(row),
                        row.kind() == Kind.NEW,
                        row.after().retirement() != null && row.before().retirement() == null))
                .toList();
    }

    /** A row may name another row as its successor. */
    private void checkSuccessors(String slug, List<PlannedRow> chosen) {
        var codes = new HashSet<>(entries.codes(slug));
        chosen.forEach(row -> codes.add(code(row)));
        for (var row : chosen) {
            var retirement = row.after().retirement();
            var successor = retirement == null ? null : retirement.successor();
            if (successor != null && (!codes.contains(successor) || successor.equals(code(row)))) {
                throw new InvalidContent("retirement.successor", "must be the code of another entry of this catalog");
            }
        }
    }

    private static void requireComplete(List<PlannedRow> chosen) {
        var incomplete = chosen.stream().filter(row -> !row.isComplete()).toList();
        if (!incomplete.isEmpty()) {
            var first = incomplete.get(0);
            var fault = first.after().faults().get(0);
            throw new InvalidContent(
                    "row",
                    incomplete.size() + " of the chosen rows " + (incomplete.size() == 1 ? "is" : "are")
                            + " incomplete, first the one in line " + first.line() + ": " + fault.field() + " "
                            + fault.message() + ". Import them as drafts, or leave them out.");
        }
    }
}
