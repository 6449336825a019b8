package org.causebook.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Retirement;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.Drafts;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.Entries;
import org.causebook.editing.EntryRef;
import org.causebook.editing.NotNow;
import org.causebook.editing.PublishDraft;
import org.causebook.editing.Revision;
import org.causebook.editing.Revisions;
import org.causebook.editing.StaffCatalogs;
import org.causebook.editing.SubmitDraft;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileFormats;
import org.causebook.exchange.FileRow.FileCatalog;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.ContentPlan.Lacking;
import org.causebook.imports.ImportFile.Choice;
import org.causebook.imports.ImportFile.How;
import org.causebook.imports.ImportFile.Said;
import org.causebook.imports.ImportPlan.Window;
import org.causebook.imports.PlannedRow.Kind;

/**
 * Use case: bring a catalog to the state that a file describes: what it says about itself, and its entries. Entries that
 * the file lacks are retired. All of it happens, or nothing does.
 */
@ApplicationScoped
public class ReplaceContent {

    private static final String RETIRED = "The entry is no longer in the catalog's file.";

    private final ImportFile imports;
    private final EditCatalog edit;
    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final Drafts drafts;
    private final Revisions revisions;
    private final SubmitDraft submit;
    private final PublishDraft publish;
    private final FileFormats formats;

    @Inject
    public ReplaceContent(
            ImportFile imports,
            EditCatalog edit,
            StaffCatalogs catalogs,
            Entries entries,
            Drafts drafts,
            Revisions revisions,
            SubmitDraft submit,
            PublishDraft publish,
            FileFormats formats) {
        this.imports = imports;
        this.edit = edit;
        this.catalogs = catalogs;
        this.entries = entries;
        this.drafts = drafts;
        this.revisions = revisions;
        this.submit = submit;
        this.publish = publish;
        this.formats = formats;
    }

    /**
     * What was done.
     *
     * @param fields the fields of the catalog itself that changed
     * @param equal how many entries were as the file says
     * @param how what became of the entries
     */
    public record Done(List<String> fields, int added, int changed, int retired, int equal, How how) {

        public Done {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Tells what the file would do, and does nothing.
     *
     * @throws UnknownCatalog if there is no such catalog
     * @throws UnreadableFile if it is neither YAML nor JSON Lines, cannot be read, or is the file of another catalog
     */
    @Transactional
    public ContentPlan plan(Actor actor, String slug, Said said, byte[] file) {
        actor.require(Right.EDIT_ENTRIES);
        var catalog = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        var plan = imports.plan(actor, slug, said, file, Window.FIRST);
        if (plan.rows().size() < plan.total()) {
            throw new UnreadableFile(
                    0, 0, "A whole catalog may have " + plan.rows().size() + " entries. Import the file.");
        }
        var header = header(catalog, plan.outline().format(), file);
        var rules = new CatalogSettings(
                header.orElse(catalog.content()),
                catalog.archived(),
                catalog.version(),
                catalog.entries(),
                catalog.updatedAt());
        var how = ImportFile.mayPublish(actor, rules) ? How.PUBLISHED : How.REVIEW;
        return new ContentPlan(plan, catalog.content(), header, lacking(slug, plan), how);
    }

    private Optional<CatalogContent> header(CatalogSettings catalog, FileFormat format, byte[] file) {
        if (format != FileFormat.YAML && format != FileFormat.JSON_LINES) {
            throw new UnreadableFile(
                    0, 0, "A whole catalog has to be YAML or JSON Lines. Other formats can be imported.");
        }
        var options = ReadOptions.of(catalog.content().notation());
        var found = new ArrayList<FileCatalog>();
        try (var source = formats.open(format, new ByteArrayInputStream(file), options)) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                if (row.get() instanceof FileCatalog header) {
                    found.add(header);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (var header : found) {
            if (!header.content().slug().equals(catalog.slug())) {
                throw new UnreadableFile(
                        header.line(),
                        0,
                        "This is the catalog “" + header.content().slug() + "”.");
            }
        }
        if (found.size() > 1) {
            throw new UnreadableFile(found.get(1).line(), 0, "The catalog stands in the file twice.");
        }
        return found.stream().map(FileCatalog::content).findFirst();
    }

    /** Drafts that nobody has submitted belong to their authors: they are left alone. */
    private List<Lacking> lacking(String slug, ImportPlan plan) {
        var present = plan.rows().stream()
                .map(PlannedRow::primary)
                .filter(Objects::nonNull)
                .map(EntryCode::text)
                .collect(Collectors.toSet());
        var lacking = new ArrayList<Lacking>();
        for (var code : new TreeSet<>(entries.codes(slug))) {
            if (!present.contains(code)) {
                entries.byCode(slug, code).ifPresent(entry -> lacking.addAll(lacking(entry)));
            }
        }
        return lacking;
    }

    private List<Lacking> lacking(EntryRef entry) {
        var head = revisions.head(entry);
        if (head.isEmpty() || head.get().content().retirement() != null) {
            return List.of();
        }
        var review =
                revisions.inReview(entry).map(revision -> "Revision " + revision.number() + " of it waits for review.");
        var reason = review.or(
                () -> drafts.of(entry).stream().findFirst().map(draft -> draft.author() + " has a draft of it."));
        return List.of(new Lacking(entry, reason.orElse("")));
    }

    /**
     * Does what was planned. A file whose state the catalog has changes nothing, whatever the tag.
     *
     * @param tag of the plan that was looked at
     * @throws StalePlan if the file would do something else by now
     * @throws NotNow if something of the plan cannot be done
     * @throws org.causebook.account.NotAllowed if the catalog itself changes and the actor may not edit catalogs
     */
    @Transactional
    public Done replace(Actor actor, String slug, Said said, byte[] file, String tag) {
        var plan = plan(actor, slug, said, file);
        int equal = plan.entries().rows(Kind.EQUAL).size();
        if (plan.isDone()) {
            return new Done(List.of(), 0, 0, 0, equal, plan.how());
        }
        if (!plan.tag().equals(tag)) {
            throw new StalePlan();
        }
        if (!plan.isPossible()) {
            throw new NotNow("Some of it cannot be done, so nothing was. The plan says what, and why.");
        }
        var changed = plan.changedFields();
        if (!changed.isEmpty()) {
            var catalog = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
            edit.save(actor, slug, catalog.version(), plan.header().orElseThrow());
        }
        var rows = plan.changes();
        if (!rows.isEmpty()) {
            var numbers = rows.stream().map(PlannedRow::number).collect(Collectors.toSet());
            imports.carryOut(actor, slug, said, file, Choice.of(plan.entries().tag(), numbers, plan.how()));
        }
        // After the others, which may be their successors.
        plan.lacking().forEach(each -> retire(actor, each.entry(), plan.how()));
        return new Done(
                changed,
                plan.entries().rows(Kind.NEW).size(),
                plan.entries().rows(Kind.CHANGED).size(),
                plan.lacking().size(),
                equal,
                plan.how());
    }

    private void retire(Actor actor, EntryRef entry, How how) {
        entries.lock(entry);
        Revision head = revisions.head(entry).orElseThrow(StalePlan::new);
        var retired = head.content().withRetirement(new Retirement(RETIRED, null));
        var draft = drafts.add(entry, actor, head.number(), retired);
        var comment = Optional.of(RETIRED);
        if (how == How.PUBLISHED) {
            publish.publish(actor, entry, draft.version(), comment);
        } else {
            submit.take(actor, entry, draft.version(), comment);
        }
    }
}
