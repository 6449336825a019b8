package org.causebook.account;

/** Too many passwords are being checked at once. */
public final class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooBusy() {
        super("too many passwords are being checked");
    }
}
