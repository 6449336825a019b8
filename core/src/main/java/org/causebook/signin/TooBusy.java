package org.causebook.signin;

/** Too many passwords are being checked at this moment. */
public final class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooBusy() {
        super("too many passwords are being checked");
    }
}
