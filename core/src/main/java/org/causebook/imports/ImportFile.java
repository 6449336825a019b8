package org.causebook.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.Entries;
import org.causebook.editing.NotNow;
import org.causebook.editing.PublishRevision;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.StaffCatalogs;
import org.causebook.editing.TellStaff;
import org.causebook.exchange.ColumnMapping;
import org.causebook.exchange.ColumnMapping.Field;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileFormats;
import org.causebook.exchange.FileOutline;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.ImportPlan.Window;
import org.causebook.imports.Imports.Counts;
import org.causebook.imports.ManyEntries.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Use case: bring the entries of a file into a catalog, after a look at what that would do. Everything that was chosen
 * happens, or nothing does.
 */
@ApplicationScoped
public class ImportFile {

    /** So many are written in one transaction, which others may have to wait for. */
    public static final int MOST_ROWS = 100_000;

    /** So many rows are compared by one query. */
    static final int ROWS_AT_ONCE = 1_000;

    /** So many percent are done when everything was read and compared. */
    private static final int READ = 30;

    /** So many percent are done when everything was written. */
    private static final int WRITTEN = 95;

    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final ManyEntries many;
    private final PublishRevision publish;
    private final FileFormats formats;
    private final Imports imports;
    private final TellStaff tell;
    private final AuditTrail audit;

    @Inject
    public ImportFile(
            StaffCatalogs catalogs,
            Entries entries,
            ManyEntries many,
            PublishRevision publish,
            FileFormats formats,
            Imports imports,
            TellStaff tell,
            AuditTrail audit) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.many = many;
        this.publish = publish;
        this.formats = formats;
        this.imports = imports;
        this.tell = tell;
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
     * @param rows which rows were chosen
     */
    public record Choice(String tag, Predicate<PlannedRow> rows, How how) {

        /** The rows with these numbers. */
        public static Choice of(String tag, Set<Integer> numbers, How how) {
            var chosen = Set.copyOf(numbers);
            return new Choice(tag, row -> chosen.contains(row.number()), how);
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
    public ImportPlan plan(Actor actor, String slug, Said said, byte[] file, Window window) {
        actor.require(Right.EDIT_ENTRIES);
        var tally = new PlanTally(window);
        var catalog = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        return tally.plan(read(catalog, said, file, false, Progress.UNSEEN, tally::add));
    }

    private FileOutline read(
            CatalogSettings catalog,
            Said said,
            byte[] file,
            boolean locking,
            Progress progress,
            Consumer<PlannedRow> each) {
        var beginning = Arrays.copyOf(file, Math.min(file.length, FileFormats.BEGINNING));
        var format = said.format() == null ? formats.recognise(said.name(), beginning) : said.format();
        var options = new ReadOptions(catalog.content().notation(), said.columns(), null, null, said.prefixes());
        var outline = formats.outline(format, beginning, options);
        if (!outline.headings().isEmpty() && !outline.columns().has(Field.CODE)) {
            // Somebody has to say what the columns hold before anything can be read.
            return outline;
        }
        var planning = new Planning(many, catalog.slug(), format, entries.codes(catalog.slug()), locking, each);
        var bytes = new ByteArrayInputStream(file);
        try (var source = formats.open(format, bytes, options)) {
            int rows = 0;
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                planning.add(row.get());
                if (++rows % ROWS_AT_ONCE == 0) {
                    progress.at((int) (100L * (file.length - bytes.available()) / file.length));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        planning.compare();
        return outline;
    }

    /**
     * Carries out what was chosen of a plan. Rows that cannot be done are left out, chosen or not.
     *
     * @return what was done
     * @throws StalePlan if the file would do something else by now
     * @throws NotNow if the catalog is archived
     * @throws SecondPersonNeeded if entries are to be published and the catalog wants four eyes
     * @throws InvalidContent if an entry that is not to be a draft is incomplete
     * @throws org.causebook.editing.CodeTaken if two of the entries have the same further code
     */
    @Transactional
    public Import carryOut(Actor actor, String slug, Said said, byte[] file, Choice choice) {
        var started = begin(actor, slug, said, choice.how());
        return carryOut(actor, started, said, file, choice, Progress.UNSEEN);
    }

    /** Adds an import that is to be carried out, and throws what {@link #carryOut} throws as far as that is known. */
    @Transactional
    public Import begin(Actor actor, String slug, Said said, How how) {
        actor.require(Right.EDIT_ENTRIES);
        check(actor, catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new), how);
        requireIdle(imports, slug);
        return imports.add(actor, slug, said.name(), how, Optional.empty());
    }

    /** Nobody shall wait for as long as a large import takes. */
    static void requireIdle(Imports imports, String slug) {
        imports.failAbandoned();
        if (imports.isBusy(slug)) {
            throw new NotNow("An import into this catalog is running. Wait for its end, or cancel it.");
        }
    }

    private static void check(Actor actor, CatalogSettings catalog, How how) {
        if (catalog.archived()) {
            throw NotNow.archived();
        }
        if (how == How.PUBLISHED && !mayPublish(actor, catalog)) {
            throw new SecondPersonNeeded();
        }
    }

    /**
     * Carries out an import that has begun.
     *
     * @throws ImportCancelled if somebody wants it to end
     */
    @Transactional
    public Import carryOut(Actor actor, Import started, Said said, byte[] file, Choice choice, Progress progress) {
        imports.hold(started);
        var slug = started.catalog();
        var catalog = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        check(actor, catalog, choice.how());
        var tally = new PlanTally(new Window(Optional.empty(), 0, 0, 0));
        var batch = many.begin(slug);
        var chosen = new ChosenRows(batch, catalog.content().notation(), choice);
        var outline = read(catalog, said, file, true, progress.part(0, READ), row -> {
            tally.add(row);
            chosen.add(row);
        });
        var plan = tally.plan(outline);
        if (!plan.tag().equals(choice.tag())) {
            throw new StalePlan();
        }
        chosen.complete(entries.codes(slug));
        int done = batch.size();
        if (done > 0) {
            carryOut(actor, started, batch, progress.part(READ, WRITTEN));
        }
        var kept = batch.keep(started);
        if (!imports.finish(started.id(), new Counts(kept.added(), kept.changed(), plan.total() - done))) {
            throw new ImportCancelled();
        }
        if (choice.how() == How.REVIEW && done > 0) {
            tell.imported(actor, slug, started.id(), done);
        }
        audit.add(
                actor,
                AuditEvent.of(
                        "entries-imported",
                        catalog.path(),
                        Map.of(
                                "import", "" + started.id(),
                                "file", said.name(),
                                "format", outline.format().id(),
                                "entries", "" + done,
                                "as", choice.how().name().toLowerCase(Locale.ROOT))));
        return imports.find(started.id()).orElseThrow(UnknownImport::new);
    }

    private void carryOut(Actor actor, Import started, Batch batch, Progress progress) {
        var slug = started.catalog();
        var comment = "Imported from " + (started.file().isEmpty() ? "pasted text" : started.file()) + ".";
        switch (started.how()) {
            case DRAFTS -> batch.draft(actor, progress);
            case REVIEW -> batch.submit(actor, comment, progress);
            case PUBLISHED -> {
                batch.publish(actor, comment, progress, some -> publish.tell(slug, some));
                publish.linkSuccessors(slug);
            }
        }
    }
}
