package org.causebook.ui.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.Draft;
import org.causebook.editing.EditDraft;
import org.causebook.editing.EntryRef;
import org.causebook.editing.StaleDraft;
import org.causebook.editing.UnknownDraft;

/** Saves what an editor's form holds. Looking at the editor begins no draft; the first saving does. */
@ApplicationScoped
class KeepDraft {

    private final EditDraft drafts;

    @Inject
    KeepDraft(EditDraft drafts) {
        this.drafts = drafts;
    }

    /**
     * Saves the text.
     *
     * @param version that the form goes on from; 0 when there was no draft
     * @throws StaleDraft if the draft was saved elsewhere, or begun elsewhere, in the meantime
     */
    Draft save(Actor actor, EntryRef entry, long version, int base, EntryContent content) {
        if (version == 0) {
            return begin(actor, entry, base, content);
        }
        try {
            return drafts.save(actor, entry, version, base, content);
        } catch (UnknownDraft discardedElsewhere) {
            // The text is in the form still; to refuse it would lose it.
            return begin(actor, entry, base, content);
        }
    }

    private Draft begin(Actor actor, EntryRef entry, int base, EntryContent content) {
        var begun = drafts.open(actor, entry);
        if (begun.version() != 1) {
            throw new StaleDraft(begun);
        }
        return drafts.save(actor, entry, begun.version(), base, content);
    }
}
