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
        Optional<Revision> next,
        boolean mayApprove,
        Refusal refusal) {

    public ReviewView {
        rows = List.copyOf(rows);
    }

    /** Whether it still waits for a decision. */
    public boolean open() {
        return revision.state() == Revision.State.IN_REVIEW;
    }

    /** Whether only the four eyes that the catalog wants stand in the way. */
    public boolean ownText() {
        return open() && desk.mayReview() && !mayApprove;
    }

    public Shown shown() {
        return Shown.of(revision);
    }
}
