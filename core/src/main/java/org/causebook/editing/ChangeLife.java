package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Retirement;
import org.jspecify.annotations.Nullable;

/**
 * Use case: retire an entry, reopen it, or go back to an older revision. Each is a revision like any other and
 * goes through review.
 */
@ApplicationScoped
public class ChangeLife {

    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final Revisions revisions;
    private final SubmitDraft submit;
    private final TellStaff tell;

    @Inject
    public ChangeLife(
            StaffCatalogs catalogs, Entries entries, Revisions revisions, SubmitDraft submit, TellStaff tell) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.revisions = revisions;
        this.submit = submit;
        this.tell = tell;
    }

    /**
     * Submits the retirement of a published entry.
     *
     * @param successor canonical code of another entry of the catalog; null for none
     * @throws NotNow if the entry is not published, or retired already
     * @throws InvalidContent if the reason is blank or the successor unknown
     */
    @Transactional
    public Revision retire(Actor actor, EntryRef entry, String reason, @Nullable String successor) {
        var published = begin(actor, entry);
        if (published.content().retirement() != null) {
            throw new NotNow("The entry is retired already.");
        }
        var retired = published.content().withRetirement(new Retirement(reason, successor));
        return add(actor, entry, retired, Optional.of(Comments.required("reason", reason, 2_000)));
    }

    /**
     * Submits that a retired entry is in use again.
     *
     * @throws NotNow if the entry is not retired
     */
    @Transactional
    public Revision reopen(Actor actor, EntryRef entry, Optional<String> comment) {
        var published = begin(actor, entry);
        if (published.content().retirement() == null) {
            throw new NotNow("The entry is not retired.");
        }
        return add(actor, entry, published.content().withRetirement(null), comment);
    }

    /**
     * Submits the content of an older revision anew.
     *
     * @throws UnknownRevision if there is none with that number
     */
    @Transactional
    public Revision restore(Actor actor, EntryRef entry, int number) {
        begin(actor, entry);
        var old = revisions.find(entry, number).orElseThrow(UnknownRevision::new);
        return add(actor, entry, old.content(), Optional.of("Restores revision " + number + "."));
    }

    private Revision begin(Actor actor, EntryRef entry) {
        actor.require(Right.EDIT_ENTRIES);
        entries.lock(entry);
        catalogs.bySlug(entry.catalog()).orElseThrow().requireActive();
        if (revisions.inReview(entry).isPresent()) {
            throw new NotNow("A revision of the entry is in review; decide about that first.");
        }
        return revisions.head(entry).orElseThrow(() -> new NotNow("The entry was never published."));
    }

    private Revision add(Actor actor, EntryRef entry, EntryContent content, Optional<String> comment) {
        var catalog = catalogs.bySlug(entry.catalog()).orElseThrow();
        var complete = FurtherCodes.complete(content, catalog.content().notation());
        submit.checkSuccessor(entry, complete);
        var revision = submit.add(actor, entry, complete, comment);
        tell.submitted(actor, revision);
        return revision;
    }
}
