package org.causebook.sync;

/** As many dumps are being read as may be at once. */
public final class TooManyDumps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyDumps() {
        super("too many dumps are being read");
    }
}
