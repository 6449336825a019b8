package org.causebook.editing;

/** The draft was saved elsewhere since the caller read it. Nothing was overwritten. */
public final class StaleDraft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Draft current;

    public StaleDraft(Draft current) {
        super("the draft of " + current.entry().path() + " has version " + current.version());
        this.current = current;
    }

    /** The draft as it is kept. */
    public Draft current() {
        return current;
    }
}
