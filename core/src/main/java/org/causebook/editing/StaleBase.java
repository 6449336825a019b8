package org.causebook.editing;

/** Someone else's revision came in between: the draft begins at an older one and would undo it unseen. */
public final class StaleBase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Draft draft;
    private final transient Revision head;

    public StaleBase(Draft draft, Revision head) {
        super("the draft of " + draft.entry().path() + " begins at " + draft.base() + ", newest is " + head.number());
        this.draft = draft;
        this.head = head;
    }

    /** The draft, kept as it is. */
    public Draft draft() {
        return draft;
    }

    /** The revision that the draft has to take into account. */
    public Revision head() {
        return head;
    }
}
