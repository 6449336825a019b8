package org.causebook.account;

/** Login or password are wrong, or the account was deactivated; which of them is not told. */
public final class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInRefused() {
        super("login or password are wrong");
    }
}
