package org.causebook.sync;

/** The maximum number of dumps is being read. */
public final class TooManyDumps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyDumps() {
        super("too many dumps are being read");
    }
}
