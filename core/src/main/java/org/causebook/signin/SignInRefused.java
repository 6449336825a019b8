package org.causebook.signin;

/** Login or password are wrong, or the account is deactivated. The answer does not say which. */
public final class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInRefused() {
        super("login or password are wrong");
    }
}
