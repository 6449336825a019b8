package org.causebook.account;

/** Another account has that login. */
public final class LoginTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoginTaken() {
        super("another account has that login");
    }
}
