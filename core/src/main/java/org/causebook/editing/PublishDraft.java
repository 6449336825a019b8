package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.causebook.account.Actor;

/** Use case: submit and approve in one step, where the catalog lets reviewers publish what they wrote. */
@ApplicationScoped
public class PublishDraft {

    private final SubmitDraft submit;
    private final ReviewRevision review;

    @Inject
    public PublishDraft(SubmitDraft submit, ReviewRevision review) {
        this.submit = submit;
        this.review = review;
    }

    /**
     * Publishes the actor's draft. Throws what {@link SubmitDraft#submit} and {@link ReviewRevision#approve} throw; then
     * nothing of it has happened.
     */
    @Transactional
    public Revision publish(Actor actor, EntryRef entry, long version, Optional<String> comment) {
        var revision = submit.take(actor, entry, version, comment);
        return review.approve(actor, entry, revision.number(), Optional.empty());
    }
}
