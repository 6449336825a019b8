package org.causebook.ui.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.NotAllowed;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.UnknownEntry;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.EditDraft;
import org.causebook.editing.FindEntry;
import org.causebook.editing.NotNow;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.StaleBase;
import org.causebook.editing.StaleDraft;
import org.causebook.editing.SubmitDraft;
import org.causebook.editing.UnknownDraft;
import org.causebook.editing.UnknownRevision;
import org.causebook.ui.work.BulkResult.Refused;

/** Does one thing to several entries, one after another, each on its own. */
@ApplicationScoped
class BulkActions {

    private final FindEntry find;
    private final EditDraft drafts;
    private final SubmitDraft submit;
    private final ReviewRevision review;

    @Inject
    BulkActions(FindEntry find, EditDraft drafts, SubmitDraft submit, ReviewRevision review) {
        this.find = find;
        this.drafts = drafts;
        this.submit = submit;
        this.review = review;
    }

    BulkResult apply(Actor actor, BulkAction action, List<String> items) {
        var done = new ArrayList<PickedEntry>();
        var refused = new ArrayList<Refused>();
        for (var item : items) {
            PickedEntry.read(item)
                    .ifPresent(entry -> refusal(actor, action, entry)
                            .ifPresentOrElse(reason -> refused.add(new Refused(entry, reason)), () -> done.add(entry)));
        }
        return new BulkResult(action, done, refused);
    }

    /** Does it, or says why it cannot be done. Anything unexpected is no reason and stops the whole. */
    private Optional<String> refusal(Actor actor, BulkAction action, PickedEntry entry) {
        try {
            apply(actor, action, entry);
            return Optional.empty();
        } catch (UnknownEntry | UnknownCatalog gone) {
            return Optional.of("It is not there any more.");
        } catch (UnknownDraft none) {
            return Optional.of("You have no draft of it.");
        } catch (UnknownRevision none) {
            return Optional.of("Nothing of it waits for review.");
        } catch (StaleDraft stale) {
            return Optional.of("Your draft was saved elsewhere just now.");
        } catch (StaleBase stale) {
            return Optional.of("Revision " + stale.head().number()
                    + " came in between. Open your draft and take it into account.");
        } catch (InvalidContent incomplete) {
            return Optional.of(Faults.sentence(incomplete));
        } catch (SecondPersonNeeded own) {
            return Optional.of("You wrote it; someone else has to approve it.");
        } catch (CodeTaken taken) {
            return Optional.of("Another entry has one of its codes.");
        } catch (NotAllowed missing) {
            return Optional.of("Your role does not allow it.");
        } catch (NotNow notNow) {
            return Optional.ofNullable(notNow.getMessage());
        }
    }

    private void apply(Actor actor, BulkAction action, PickedEntry picked) {
        var entry = find.find(actor, picked.catalog(), picked.code());
        switch (action) {
            case SUBMIT -> submit.submit(actor, entry, drafts.show(actor, entry).version(), Optional.empty());
            case DISCARD ->
                drafts.discard(actor, entry, drafts.show(actor, entry).version());
            case APPROVE -> review.approve(actor, entry, picked.revision(), Optional.empty());
        }
    }
}
