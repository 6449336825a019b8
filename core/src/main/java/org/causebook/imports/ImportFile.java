package org.causebook.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.Draft;
import org.causebook.editing.Drafts;
import org.causebook.editing.Entries;
import org.causebook.editing.EntryRef;
import org.causebook.editing.NotNow;
import org.causebook.editing.PublishDraft;
import org.causebook.editing.Revision;
import org.causebook.editing.Revisions;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.StaffCatalogs;
import org.causebook.editing.SubmitDraft;
import org.causebook.exchange.ColumnMapping;
import org.causebook.exchange.ColumnMapping.Field;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileFormats;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.PlannedRow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Use case: bring the entries of a file into a catalog, after a look at what that would do. Everything that was chosen
 * happens, or nothing does.
 */
@ApplicationScoped
public class ImportFile {

    /** One page shows no more, and one transaction does no more: others wait for it with what they publish. */
    public static final int MOST_ROWS = 500;

    /** After so many rows what was done is written. */
    private static final int ROWS_AT_ONCE = 20;

    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final Drafts drafts;
    private final Revisions revisions;
    private final SubmitDraft submit;
    private final PublishDraft publish;
    private final FileFormats formats;
    private final AuditTrail audit;
    private final PendingWork pending;

    @Inject
    public ImportFile(
            StaffCatalogs catalogs,
            Entries entries,
            Drafts drafts,
            Revisions revisions,
            SubmitDraft submit,
            PublishDraft publish,
            FileFormats formats,
            AuditTrail audit,
            PendingWork pending) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.drafts = drafts;
        this.revisions = revisions;
        this.submit = submit;
        this.publish = publish;
        this.formats = formats;
        this.audit = audit;
        this.pending = pending;
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
        var planning = new Planning(slug, format, entries.codes(slug));
        try (var source = formats.open(format, new ByteArrayInputStream(file), options)) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                planning.add(row.get());
                writeAfter(planning.rows.size());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ImportPlan(outline, planning.rows);
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
        // All of them first: a row may name another as its successor.
        var begun = new ArrayList<Draft>();
        for (var row : chosen) {
            begun.add(begin(actor, slug, row));
            writeAfter(begun.size());
        }
        var comment = Optional.of("Imported from " + (said.name().isEmpty() ? "pasted text" : said.name()) + ".");
        int done = 0;
        for (var draft : begun) {
            writeAfter(++done);
            switch (choice.how()) {
                case DRAFTS -> {}
                case REVIEW -> submit.take(actor, draft.entry(), draft.version(), comment);
                case PUBLISHED -> publish.publish(actor, draft.entry(), draft.version(), comment);
            }
        }
        audit.add(
                actor,
                AuditEvent.of(
                        "entries-imported",
                        catalog.path(),
                        Map.of(
                                "file", said.name(),
                                "format", plan.outline().format().id(),
                                "entries", "" + begun.size(),
                                "as", choice.how().name().toLowerCase(Locale.ROOT))));
        return begun.size();
    }

    private void writeAfter(int rows) {
        if (rows % ROWS_AT_ONCE == 0) {
            pending.write();
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

    private Draft begin(Actor actor, String slug, PlannedRow row) {
        var primary = Objects.requireNonNull(row.primary());
        if (row.kind() == Kind.NEW) {
            return drafts.add(entries.add(slug, primary), actor, 0, row.after());
        }
        var entry = entries.byCode(slug, primary.text()).orElseThrow(StalePlan::new);
        entries.lock(entry);
        var base = revisions.head(entry).map(Revision::number).orElse(0);
        return drafts.add(entry, actor, base, row.after());
    }

    /** Compares the rows of one file with what is there. */
    private final class Planning {

        private final String slug;
        private final boolean isWhole;
        private final Set<String> known;
        private final List<PlannedRow> rows = new ArrayList<>();

        Planning(String slug, FileFormat format, Set<String> known) {
            this.slug = slug;
            this.isWhole = format == FileFormat.YAML || format == FileFormat.JSON_LINES;
            this.known = known;
        }

        void add(FileRow row) {
            if (row instanceof FileRow.FileCatalog) {
                return;
            }
            if (rows.size() == MOST_ROWS) {
                throw new UnreadableFile(row.line(), 0, "The file has more than " + MOST_ROWS + " rows. Divide it.");
            }
            rows.add(row instanceof FileRow.FileEntry entry ? planned(entry) : refused((FileRow.FileFault) row));
        }

        private PlannedRow refused(FileRow.FileFault fault) {
            return new PlannedRow(
                    rows.size() + 1,
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

        private PlannedRow planned(FileRow.FileEntry row) {
            var entry = known.contains(row.primary().text())
                    ? entries.byCode(slug, row.primary().text())
                    : Optional.<EntryRef>empty();
            var before = entry.flatMap(revisions::head).map(Revision::content).orElseGet(EntryContent::empty);
            var after = isWhole ? row.content() : Merging.of(before, row.content());
            var taken = taken(row, entry, after);
            var busy = entry.flatMap(this::busy);
            var kind = taken.isPresent()
                    ? Kind.REFUSED
                    : entry.isPresent() && after.equals(before)
                            ? Kind.EQUAL
                            : busy.isPresent() ? Kind.CONFLICTING : entry.isPresent() ? Kind.CHANGED : Kind.NEW;
            var reason = taken.or(() -> kind == Kind.CONFLICTING ? busy : Optional.empty())
                    .orElse("");
            return new PlannedRow(
                    rows.size() + 1,
                    kind,
                    row.line(),
                    0,
                    row.written(),
                    row.primary(),
                    before,
                    after,
                    reason,
                    row.notes());
        }

        /** Why the row cannot be an entry of this catalog. */
        private Optional<String> taken(FileRow.FileEntry row, Optional<EntryRef> entry, EntryContent after) {
            if (row.catalog() != null && !row.catalog().equals(slug)) {
                return Optional.of("The row is one of the catalog “" + row.catalog() + "”.");
            }
            if (entry.isEmpty()) {
                var owner = entries.owner(slug, row.primary());
                if (owner.isPresent()) {
                    return owner.map(other -> "The code is a further code of entry " + other.code() + " already.");
                }
            }
            for (var code : after.codes()) {
                var owner = entries.owner(slug, code)
                        .filter(other -> !Optional.of(other).equals(entry));
                if (owner.isPresent()) {
                    return owner.map(
                            other -> "The further code " + code.text() + " belongs to entry " + other.code() + ".");
                }
            }
            return Optional.empty();
        }

        /** Who is at work on the entry. */
        private Optional<String> busy(EntryRef entry) {
            return revisions
                    .inReview(entry)
                    .map(revision -> "Revision " + revision.number() + " of it waits for review.")
                    .or(() ->
                            drafts.of(entry).stream().findFirst().map(draft -> draft.author() + " has a draft of it."));
        }
    }
}
