package org.causebook.ui.session;

import java.util.List;
import org.causebook.account.Actor;
import org.causebook.account.Right;

/** Who looks at a public page, and which entries are on it. */
public record SessionView(Actor actor, List<EntryPlace> entries) {

    public SessionView {
        entries = List.copyOf(entries);
    }

    /** Whether the actor may begin a draft. */
    public boolean edits() {
        return actor.may(Right.EDIT_ENTRIES);
    }

    /** Whether the actor may see the whole history. */
    public boolean seesHistory() {
        return actor.may(Right.READ_WORK);
    }
}
