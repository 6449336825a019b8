package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.Audience;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Retirement;
import org.causebook.catalog.ShowEntry;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.UnknownEntry;

/** Use case: read the revisions of an entry; readers see the published ones, staff all. */
@ApplicationScoped
public class ShowHistory {

    private final Entries entries;
    private final Revisions revisions;
    private final StaffCatalogs catalogs;
    private final Publications publications;
    private final ShowEntry published;

    @Inject
    public ShowHistory(
            Entries entries,
            Revisions revisions,
            StaffCatalogs catalogs,
            Publications publications,
            ShowEntry published) {
        this.entries = entries;
        this.revisions = revisions;
        this.catalogs = catalogs;
        this.publications = publications;
        this.published = published;
    }

    /** All revisions of an entry, newest first, for staff. */
    @Transactional
    public List<Revision> all(Actor actor, EntryRef entry) {
        actor.require(Right.READ_WORK);
        return revisions.of(entry);
    }

    /**
     * One revision, for staff.
     *
     * @throws UnknownRevision if there is none
     */
    @Transactional
    public Revision one(Actor actor, EntryRef entry, int number) {
        actor.require(Right.READ_WORK);
        return revisions.find(entry, number).orElseThrow(UnknownRevision::new);
    }

    /** The content of the newest revision that is in review or published, for staff; empty content when there is none. */
    @Transactional
    public EntryContent head(Actor actor, EntryRef entry) {
        actor.require(Right.READ_WORK);
        return revisions.head(entry).map(Revision::content).orElseGet(EntryContent::empty);
    }

    /**
     * The published revisions of an entry of a public catalog, newest first, for anyone. Who wrote them is left out
     * unless the catalog shows it, and so is a successor that readers do not see yet.
     *
     * @param typed the code in any written form
     * @throws UnknownCatalog if no public catalog has that slug
     * @throws UnknownEntry if the catalog has no published entry for the code
     */
    @Transactional
    public List<Revision> published(String slug, String typed) {
        return published(Audience.PUBLIC, slug, typed);
    }

    /**
     * The same among the audience's catalogs.
     *
     * @throws UnknownCatalog if none of them has that slug
     * @throws UnknownEntry if the catalog has no published entry for the code
     */
    @Transactional
    public List<Revision> published(Audience audience, String slug, String typed) {
        var code = published.show(audience, slug, typed).code();
        var entry = entries.byCode(slug, code).orElseThrow(UnknownEntry::new);
        var showAuthors = catalogs.bySlug(slug).orElseThrow().content().showAuthors();
        return revisions.of(entry).stream()
                .filter(Revision::isPublic)
                .map(revision -> showAuthors ? revision : revision.anonymous())
                .map(this::withPublicSuccessor)
                .toList();
    }

    private Revision withPublicSuccessor(Revision revision) {
        var content = revision.content();
        var retirement = content.retirement();
        if (retirement == null) {
            return revision;
        }
        var successor = publications.successor(revision.entry().catalog(), content);
        return revision.withContent(content.withRetirement(new Retirement(retirement.reason(), successor)));
    }
}
