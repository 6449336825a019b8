package org.causebook.imports;

/** There is no such import. */
public final class UnknownImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownImport() {
        super("no such import");
    }
}
