package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Visibility;
import org.causebook.sync.Change;

/**
 * Puts a revision before readers: numbers the edition, supersedes the one before, writes what readers see and appends
 * the public change. Runs in its caller's transaction, and the caller has locked the entry.
 */
@ApplicationScoped
public class PublishRevision {

    private final StaffCatalogs catalogs;
    private final Revisions revisions;
    private final Publications publications;
    private final ChangeLog changes;
    private final Event<EntriesPublished> events;

    @Inject
    public PublishRevision(
            StaffCatalogs catalogs,
            Revisions revisions,
            Publications publications,
            ChangeLog changes,
            Event<EntriesPublished> events) {
        this.catalogs = catalogs;
        this.revisions = revisions;
        this.publications = publications;
        this.changes = changes;
        this.events = events;
    }

    /**
     * Publishes a revision that is in review.
     *
     * @param reviewer empty when the revision comes with the software
     * @return the number of the new edition
     * @throws CodeTaken if another entry has one of its further codes
     */
    public int publish(Revision revision, Optional<Actor> reviewer, Optional<String> comment) {
        var entry = revision.entry();
        // Nobody makes the catalog internal meanwhile: what was just published would stay in the search index.
        var visibility = catalogs.holdVisibility(entry.catalog());
        changes.takeTurn();
        var before = revisions.published(entry);
        int edition = before.flatMap(Revision::edition).orElse(0) + 1;
        var published = revisions.publish(revision, edition, reviewer, comment);
        publications.replaceCodes(entry, revision.content().codes());
        publications.write(published, publications.successor(entry.catalog(), revision.content()));
        // What happens in an internal catalog is no public change.
        if (visibility == Visibility.PUBLIC) {
            changes.append(kind(before.map(Revision::content), revision.content()), entry, edition);
        }
        if (edition == 1) {
            linkSuccessors(entry.catalog());
        }
        events.fire(new EntriesPublished(Map.of(entry, revision.content()), visibility));
        return edition;
    }

    private static Change.Kind kind(Optional<EntryContent> before, EntryContent after) {
        if (before.isEmpty()) {
            return Change.Kind.ENTRY_PUBLISHED;
        }
        var retires = after.retirement() != null && before.get().retirement() == null;
        return retires ? Change.Kind.ENTRY_RETIRED : Change.Kind.ENTRY_REVISED;
    }

    /** Says that these entries of a catalog were published, when many are at once. */
    public void tell(String catalog, Map<EntryRef, EntryContent> contents) {
        events.fire(new EntriesPublished(contents, catalogs.holdVisibility(catalog)));
    }

    /**
     * Names the successors that have been published by now. Readers see a link appear in the retired entries, so that is
     * a change of those.
     */
    public void linkSuccessors(String catalog) {
        var linked = publications.linkSuccessors(catalog);
        if (!linked.isEmpty() && catalogs.holdVisibility(catalog) == Visibility.PUBLIC) {
            linked.forEach(each -> changes.append(Change.Kind.ENTRY_REVISED, each.entry(), each.edition()));
        }
    }
}
