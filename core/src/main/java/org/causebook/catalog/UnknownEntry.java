package org.causebook.catalog;

/** The catalog has no published entry for that code. */
public final class UnknownEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEntry() {
        super("the catalog has no entry for this code");
    }
}
