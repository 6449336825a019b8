package org.causebook.account;

/** Someone else has changed it since the caller read it. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("it was changed in the meantime");
    }
}
