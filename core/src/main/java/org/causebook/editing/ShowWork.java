package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Use case: show someone what waits for them. */
@ApplicationScoped
public class ShowWork {

    private static final int SHOWN = 10;

    private final Drafts drafts;
    private final Revisions revisions;

    @Inject
    public ShowWork(Drafts drafts, Revisions revisions) {
        this.drafts = drafts;
        this.revisions = revisions;
    }

    /**
     * What waits.
     *
     * @param drafts the actor's own, last saved first
     * @param sentBack the actor's revisions that a reviewer sent back, last first
     * @param waiting what is in review, oldest first
     */
    public record Work(Page<Draft> drafts, List<Revision> sentBack, Page<Revision> waiting) {

        public Work {
            sentBack = List.copyOf(sentBack);
        }
    }

    /** The first of each list. */
    @Transactional
    public Work of(Actor actor) {
        actor.require(Right.READ_WORK);
        return new Work(
                drafts.ofAuthor(
                        actor.login(), PageRequest.of("drafts" + actor.login(), Optional.of(SHOWN), Optional.empty())),
                revisions.sentBackTo(actor.login(), SHOWN),
                revisions.waiting(PageRequest.of("reviews", Optional.of(SHOWN), Optional.empty())));
    }
}
