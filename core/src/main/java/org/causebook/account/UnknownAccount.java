package org.causebook.account;

/** No account has that login. */
public final class UnknownAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownAccount() {
        super("there is no such account");
    }
}
