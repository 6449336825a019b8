package org.causebook.signin;

/** The password was right, and the account has a second factor. */
public final class CodeNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String token;

    CodeNeeded(String token) {
        super("a code of the second factor is needed");
        this.token = token;
    }

    /** The secret with which the sign-in goes on, see {@link EnterCode}. */
    public String token() {
        return token;
    }
}
