package org.causebook.ui.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.editing.Revision;

/**
 * A revision, beside what it would change.
 *
 * @param against what readers see, or saw when it was submitted; empty when it is the first
 * @param next what waits after it
 * @param mayApprove whether the one who asks may publish it
 */
public record ReviewView(
        EntryDesk desk,
        Revision revision,
        Optional<Revision> against,
        List<DiffRow> rows,
        Optional<Revision> sentBack,
        List<DiffRow> since,
        Optional<Revision> next,
        boolean mayApprove,
        Refusal refusal) {

    public ReviewView {
        rows = List.copyOf(rows);
        since = List.copyOf(since);
    }

    /** Whether it still waits for a decision. */
    public boolean open() {
        return revision.state() == Revision.State.IN_REVIEW;
    }

    /** Whether only the four eyes that the catalog wants stand in the way. */
    public boolean ownText() {
        return open() && desk.mayReview() && !mayApprove;
    }

    public String title() {
        return retires() ? "Retirement of" : reopens() ? "Reopening of" : "Review";
    }

    /** What approving does. */
    public String approveLabel() {
        return retires() ? "Approve and retire" : reopens() ? "Approve and reopen" : "Approve and publish";
    }

    private boolean retires() {
        return revision.content().retirement() != null && !wasRetired();
    }

    private boolean reopens() {
        return revision.content().retirement() == null && wasRetired();
    }

    private boolean wasRetired() {
        return against.filter(each -> each.content().retirement() != null).isPresent();
    }

    public Shown shown() {
        return Shown.of(revision);
    }
}
