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
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;

/** Use case: make a revision of one's draft, for others to review. */
@ApplicationScoped
public class SubmitDraft {

    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final Drafts drafts;
    private final Revisions revisions;
    private final AuditTrail audit;
    private final TellStaff tell;

    @Inject
    public SubmitDraft(
            StaffCatalogs catalogs,
            Entries entries,
            Drafts drafts,
            Revisions revisions,
            AuditTrail audit,
            TellStaff tell) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.drafts = drafts;
        this.revisions = revisions;
        this.audit = audit;
        this.tell = tell;
    }

    /**
     * Submits the actor's draft and ends it. A revision that was in review and that the draft begins at is replaced.
     *
     * @param version the version of the draft that the actor saw
     * @throws UnknownDraft if there is none
     * @throws StaleDraft if it has another version by now
     * @throws StaleBase if a revision came in between
     * @throws InvalidContent with every fault, if it is not complete
     * @throws NotNow if the catalog is archived
     */
    @Transactional
    public Revision submit(Actor actor, EntryRef entry, long version, Optional<String> comment) {
        var revision = take(actor, entry, version, comment);
        tell.submitted(actor, revision);
        return revision;
    }

    /** The same, for a caller who decides about the revision at once, or submits many: reviewers do not hear of it. */
    @Transactional
    public Revision take(Actor actor, EntryRef entry, long version, Optional<String> comment) {
        actor.require(Right.EDIT_ENTRIES);
        entries.lock(entry);
        var catalog = catalogs.bySlug(entry.catalog()).orElseThrow();
        catalog.requireActive();
        var draft = drafts.of(entry, actor.login()).orElseThrow(UnknownDraft::new);
        if (draft.version() != version) {
            throw new StaleDraft(draft);
        }
        // A base that is newer was sent back or withdrawn: nothing came in between.
        revisions.head(entry).filter(head -> head.number() > draft.base()).ifPresent(head -> {
            throw new StaleBase(draft, head);
        });
        var content = FurtherCodes.complete(draft.content(), catalog.content().notation());
        checkSuccessor(entry, content);
        drafts.remove(entry, actor.login(), version);
        return add(actor, entry, content, comment);
    }

    /** Appends a revision in review; the one that was in review is withdrawn. */
    Revision add(Actor actor, EntryRef entry, EntryContent content, Optional<String> comment) {
        revisions.inReview(entry).ifPresent(revisions::withdraw);
        var revision = revisions.add(entry, content, Optional.of(actor), Comments.clean(comment));
        audit.add(actor, AuditEvent.of("entry-submitted", entry.path(), Map.of("revision", "" + revision.number())));
        return revision;
    }

    void checkSuccessor(EntryRef entry, EntryContent content) {
        var retirement = content.retirement();
        if (retirement == null || retirement.successor() == null) {
            return;
        }
        var successor = entries.byCode(entry.catalog(), retirement.successor());
        if (successor.isEmpty() || successor.get().id() == entry.id()) {
            throw new InvalidContent("retirement.successor", "must be the code of another entry of this catalog");
        }
    }
}
