package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Use case: decide about a revision that is in review. */
@ApplicationScoped
public class ReviewRevision {

    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final Revisions revisions;
    private final PublishRevision publish;
    private final AuditTrail audit;
    private final TellStaff tell;

    @Inject
    public ReviewRevision(
            StaffCatalogs catalogs,
            Entries entries,
            Revisions revisions,
            PublishRevision publish,
            AuditTrail audit,
            TellStaff tell) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.revisions = revisions;
        this.publish = publish;
        this.audit = audit;
        this.tell = tell;
    }

    /** What waits for review, oldest first. */
    @Transactional
    public Page<Revision> waiting(Actor actor, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.READ_WORK);
        return revisions.waiting(PageRequest.of("reviews", limit, after));
    }

    /** How much waits for review. */
    @Transactional
    public int countWaiting(Actor actor) {
        actor.require(Right.READ_WORK);
        return revisions.countWaiting();
    }

    /** Whether the actor may approve that revision. */
    public boolean mayApprove(Actor actor, CatalogSettings catalog, Revision revision) {
        return actor.may(Right.REVIEW)
                && !(catalog.content().fourEyes() && revision.author().equals(Optional.of(actor.login())));
    }

    /**
     * Publishes the revision.
     *
     * @throws UnknownRevision if there is none
     * @throws NotNow if it is not in review, or the catalog is archived
     * @throws SecondPersonNeeded if the actor wrote it and the catalog wants four eyes
     * @throws CodeTaken if another entry has one of its further codes by now
     */
    @Transactional
    public Revision approve(Actor actor, EntryRef entry, int number, Optional<String> comment) {
        var revision = reviewable(actor, entry, number);
        var catalog = catalogs.bySlug(entry.catalog()).orElseThrow();
        catalog.requireActive();
        if (!mayApprove(actor, catalog, revision)) {
            throw new SecondPersonNeeded();
        }
        var said = Comments.clean(comment);
        int edition = publish.publish(revision, Optional.of(actor), said);
        record(actor, "entry-published", revision, Map.of("edition", "" + edition));
        tell.published(actor, revision, said);
        return revisions.find(entry, number).orElseThrow(UnknownRevision::new);
    }

    /**
     * Gives the revision back to its author, with a comment that says why.
     *
     * @throws InvalidContent if the comment is blank
     */
    @Transactional
    public Revision sendBack(Actor actor, EntryRef entry, int number, String comment) {
        var revision = reviewable(actor, entry, number);
        var said = Comments.required(comment);
        revisions.sendBack(revision, actor, said);
        record(actor, "entry-sent-back", revision, Map.of());
        tell.sentBack(actor, revision, said);
        return revisions.find(entry, number).orElseThrow(UnknownRevision::new);
    }

    /**
     * Takes back a revision of one's own.
     *
     * @throws NotNow if it is someone else's, or no longer in review
     */
    @Transactional
    public Revision withdraw(Actor actor, EntryRef entry, int number) {
        actor.require(Right.EDIT_ENTRIES);
        var revision = inReview(entry, number);
        if (!revision.author().equals(Optional.of(actor.login()))) {
            throw new NotNow("Only who submitted a revision can withdraw it.");
        }
        revisions.withdraw(revision);
        record(actor, "entry-withdrawn", revision, Map.of());
        return revisions.find(entry, number).orElseThrow(UnknownRevision::new);
    }

    private Revision reviewable(Actor actor, EntryRef entry, int number) {
        actor.require(Right.REVIEW);
        return inReview(entry, number);
    }

    private Revision inReview(EntryRef entry, int number) {
        entries.lock(entry);
        var revision = revisions.find(entry, number).orElseThrow(UnknownRevision::new);
        if (revision.state() != Revision.State.IN_REVIEW) {
            throw new NotNow("Revision " + number + " is not in review: it is "
                    + revision.state().id() + ".");
        }
        return revision;
    }

    private void record(Actor actor, String action, Revision revision, Map<String, String> more) {
        var after = new java.util.LinkedHashMap<String, String>(more);
        after.put("revision", "" + revision.number());
        audit.add(actor, AuditEvent.of(action, revision.entry().path(), java.util.Collections.unmodifiableMap(after)));
    }
}
