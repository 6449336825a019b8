package org.causebook.account;

/** Without this account nobody could manage accounts any more. */
public final class LastAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LastAdministrator() {
        super("this is the last active administrator");
    }
}
