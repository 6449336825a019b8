package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.UnknownCatalog;

/** Use case: work on one's own draft of an entry, and see those of colleagues. */
@ApplicationScoped
public class EditDraft {

    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final Drafts drafts;
    private final Revisions revisions;
    private final AuditTrail audit;

    @Inject
    public EditDraft(StaffCatalogs catalogs, Entries entries, Drafts drafts, Revisions revisions, AuditTrail audit) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.drafts = drafts;
        this.revisions = revisions;
        this.audit = audit;
    }

    /**
     * The actor's draft of the entry; a new one begins at the newest revision that is in review or published.
     *
     * @throws NotNow if the catalog is archived
     */
    @Transactional
    public Draft open(Actor actor, EntryRef entry) {
        actor.require(Right.EDIT_ENTRIES);
        requireActive(entry);
        return drafts.of(entry, actor.login()).orElseGet(() -> begin(actor, entry));
    }

    /**
     * The actor's draft of the entry, without beginning one.
     *
     * @throws UnknownDraft if there is none
     */
    @Transactional
    public Draft show(Actor actor, EntryRef entry) {
        actor.require(Right.READ_WORK);
        return drafts.of(entry, actor.login()).orElseThrow(UnknownDraft::new);
    }

    /** Whether the actor has a draft of the entry. */
    @Transactional
    public boolean hasBegun(Actor actor, EntryRef entry) {
        actor.require(Right.READ_WORK);
        return drafts.of(entry, actor.login()).isPresent();
    }

    /** Everyone's drafts of the entry, last saved first. */
    @Transactional
    public List<Draft> all(Actor actor, EntryRef entry) {
        actor.require(Right.READ_WORK);
        return drafts.of(entry);
    }

    /** The actor's own drafts, last saved first. */
    @Transactional
    public Page<Draft> mine(Actor actor, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.READ_WORK);
        return drafts.ofAuthor(actor.login(), PageRequest.of("drafts" + actor.login(), limit, after));
    }

    /**
     * Saves the actor's draft.
     *
     * @param version the version that the actor saw
     * @param base the revision that the content takes into account: the draft's, or a newer one after a merge
     * @throws UnknownDraft if there is none
     * @throws StaleDraft if it has another version by now
     * @throws NotNow if the catalog is archived
     */
    @Transactional(dontRollbackOn = StaleDraft.class)
    public Draft save(Actor actor, EntryRef entry, long version, int base, EntryContent content) {
        actor.require(Right.EDIT_ENTRIES);
        requireActive(entry);
        checkBase(entry, base);
        return drafts.save(entry, actor.login(), version, base, content)
                .orElseThrow(() -> new StaleDraft(show(actor, entry)));
    }

    /**
     * Gives the actor's draft up. An entry that was never submitted goes with its last draft, and its code is free.
     *
     * @throws UnknownDraft if there is none
     * @throws StaleDraft if it has another version by now
     */
    @Transactional(dontRollbackOn = StaleDraft.class)
    public void discard(Actor actor, EntryRef entry, long version) {
        actor.require(Right.EDIT_ENTRIES);
        var draft = show(actor, entry);
        entries.lock(entry);
        if (!drafts.remove(entry, actor.login(), version)) {
            throw new StaleDraft(draft);
        }
        entries.removeIfBlank(entry);
        audit.add(actor, AuditEvent.of("draft-discarded", entry.path(), Map.of("version", "" + version)));
    }

    private Draft begin(Actor actor, EntryRef entry) {
        var head = revisions.head(entry);
        return drafts.add(
                entry,
                actor,
                head.map(Revision::number).orElse(0),
                head.or(() -> revisions.of(entry).stream().findFirst())
                        .map(Revision::content)
                        .orElseGet(EntryContent::empty));
    }

    private void checkBase(EntryRef entry, int base) {
        if (base < 0 || base > revisions.last(entry)) {
            throw new InvalidContent("base", "must be the number of a revision of the entry, or 0");
        }
    }

    private void requireActive(EntryRef entry) {
        if (catalogs.isArchived(entry.catalog()).orElseThrow(UnknownCatalog::new)) {
            throw NotNow.archived();
        }
    }
}
