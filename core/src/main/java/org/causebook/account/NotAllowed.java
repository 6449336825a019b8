package org.causebook.account;

/** The actor lacks the right that the operation needs. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Right right;
    private final boolean signedIn;

    public NotAllowed(Right right, boolean signedIn) {
        super("needs the right " + right.id());
        this.right = right;
        this.signedIn = signedIn;
    }

    /** The right that is missing. */
    public Right right() {
        return right;
    }

    /** Whether the actor has signed in, so that signing in would not help. */
    public boolean signedIn() {
        return signedIn;
    }
}
