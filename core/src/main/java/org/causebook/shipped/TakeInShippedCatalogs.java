package org.causebook.shipped;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.causebook.catalog.Visibility;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.ChangeLog;
import org.causebook.editing.Entries;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Publications;
import org.causebook.editing.PublishRevision;
import org.causebook.editing.Revisions;
import org.causebook.editing.StaffCatalogs;
import org.causebook.shipped.ShippedCatalog.ShippedEntry;
import org.causebook.shipped.ShippedFiles.ShippedFile;
import org.causebook.shipped.ShippedRecords.Taken;
import org.causebook.sync.Change;

/**
 * Use case: bring a catalog file that is new or has changed into the database. What editors wrote is never touched: of an
 * entry that they have revised, the file's text waits for review beside theirs. What disappears from a file stays.
 */
@ApplicationScoped
public class TakeInShippedCatalogs {

    private final ShippedFiles files;
    private final ShippedRecords records;
    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final Revisions revisions;
    private final PublishRevision publish;
    private final Publications publications;
    private final ChangeLog changes;

    @Inject
    public TakeInShippedCatalogs(
            ShippedFiles files,
            ShippedRecords records,
            StaffCatalogs catalogs,
            Entries entries,
            Revisions revisions,
            PublishRevision publish,
            Publications publications,
            ChangeLog changes) {
        this.files = files;
        this.records = records;
        this.catalogs = catalogs;
        this.entries = entries;
        this.revisions = revisions;
        this.publish = publish;
        this.publications = publications;
        this.changes = changes;
    }

    /** The files whose digest the database does not know. A start with the files of the last one asks this and is done. */
    @Transactional
    public List<ShippedFile> pending() {
        var known = records.digests();
        return files.all().stream()
                .filter(file -> !file.digest().equals(known.get(file.slug())))
                .toList();
    }

    /**
     * What became of a file.
     *
     * @param added entries that are new
     * @param revised entries that have a new edition
     * @param proposed entries of editors for which a revision waits for review now
     * @param postponed entries of which an editor's revision is in review, or with a code that another entry has; the
     *     next start tries again
     */
    public record Outcome(int added, int revised, int proposed, int postponed) {}

    /**
     * Takes one file in, whole or not at all.
     *
     * @return empty if another node was quicker, or editors have a catalog of that name or archived it
     */
    @Transactional
    public Optional<Outcome> takeIn(ShippedFile file) {
        records.lock();
        var taken = records.find(file.slug());
        var present = catalogs.bySlug(file.slug());
        var settled = taken.map(before -> before.digest().equals(file.digest())).orElse(present.isPresent());
        if (settled || present.map(CatalogSettings::archived).orElse(false)) {
            return Optional.empty();
        }
        var shipped = file.read();
        // Locks entries before the catalog, in the order in which a publication does.
        var plan = plan(shipped);
        long version;
        if (present.isEmpty()) {
            version = addCatalog(shipped);
        } else {
            version = taken.orElseThrow().version();
            if (present.get().version() == version) {
                version = reviseCatalog(present.get(), shipped);
            }
        }
        var outcome = carryOut(plan, shipped);
        var digest = outcome.postponed() == 0 ? file.digest() : "";
        records.remember(file.slug(), new Taken(digest, version));
        return Optional.of(outcome);
    }

    private long addCatalog(ShippedCatalog shipped) {
        var added = catalogs.add(shipped.content());
        if (!shipped.content().internal()) {
            changes.append(Change.Kind.CATALOG_ADDED, shipped.content().slug());
        }
        return added.version();
    }

    private long reviseCatalog(CatalogSettings present, ShippedCatalog shipped) {
        if (present.content().equals(shipped.content())) {
            return present.version();
        }
        var slug = present.slug();
        var saved = catalogs.save(slug, present.version(), shipped.content()).orElseThrow();
        publications.refreshCatalog(slug);
        if (shipped.content().visibility() == Visibility.PUBLIC) {
            changes.append(Change.Kind.CATALOG_REVISED, slug);
        }
        return saved.version();
    }

    /** What is to be done with the entries of a file. */
    private record Plan(List<ShippedEntry> added, Map<EntryRef, ShippedEntry> changed, List<ShippedEntry> postponed) {}

    private Plan plan(ShippedCatalog shipped) {
        var slug = shipped.content().slug();
        var plan = new Plan(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        var known = entries.codes(slug);
        var before = revisions.shipped(slug);
        for (var each : shipped.entries()) {
            var code = each.primary().text();
            if (each.content().equals(before.get(code))) {
                continue;
            }
            var entry = Optional.of(code).filter(known::contains).flatMap(present -> entries.byCode(slug, present));
            entry.ifPresent(entries::lock);
            var awaited = entry.flatMap(revisions::inReview).isPresent();
            if (awaited || (!known.isEmpty() && isCodeTaken(slug, entry, each))) {
                plan.postponed().add(each);
            } else {
                entry.ifPresentOrElse(
                        present -> plan.changed().put(present, each),
                        () -> plan.added().add(each));
            }
        }
        return plan;
    }

    private boolean isCodeTaken(String slug, Optional<EntryRef> entry, ShippedEntry shipped) {
        return Stream.concat(Stream.of(shipped.primary()), shipped.content().codes().stream())
                .flatMap(code -> entries.owner(slug, code).stream())
                .anyMatch(owner -> entry.isEmpty() || !owner.equals(entry.get()));
    }

    private Outcome carryOut(Plan plan, ShippedCatalog shipped) {
        catalogs.holdVisibility(shipped.content().slug());
        changes.takeTurn();
        int revised = 0;
        for (var each : plan.changed().entrySet()) {
            if (propose(each.getKey(), each.getValue(), shipped.source())) {
                revised++;
            }
        }
        if (!plan.added().isEmpty()) {
            records.publishAll(new ShippedCatalog(shipped.content(), shipped.source(), plan.added()));
            publish.linkSuccessors(shipped.content().slug());
        }
        return new Outcome(
                plan.added().size(),
                revised,
                plan.changed().size() - revised,
                plan.postponed().size());
    }

    /** Appends a revision, and publishes it unless an editor has ever revised the entry; says whether it is published. */
    private boolean propose(EntryRef entry, ShippedEntry each, String source) {
        var edited = revisions.hasAuthor(entry);
        var revision = revisions.add(entry, each.content(), Optional.empty(), Optional.of(source));
        if (!edited) {
            publish.publish(revision, Optional.empty(), Optional.empty());
        }
        return !edited;
    }
}
