package org.causebook.account;

/** The account has no session of that number. */
public final class UnknownSession extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownSession() {
        super("there is no such session");
    }
}
