package org.causebook.account;

/** The account has no API token of that number. */
public final class UnknownToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownToken() {
        super("there is no such token");
    }
}
