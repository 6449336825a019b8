package org.causebook.editing;

/** The operation does not fit the present state, such as approving what was sent back. The message is for the caller. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotNow(String message) {
        super(message);
    }

    /** Nothing in an archived catalog can be changed. */
    public static NotNow archived() {
        return new NotNow("The catalog is archived: nothing in it can be changed.");
    }
}
