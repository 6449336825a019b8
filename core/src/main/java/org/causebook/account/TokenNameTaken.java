package org.causebook.account;

/** The account has another API token of that name. */
public final class TokenNameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TokenNameTaken() {
        super("the account has another token of that name");
    }
}
