package org.causebook.imports;

/** Somebody wants the import that runs to end: nothing of it may remain. */
public final class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportCancelled() {
        super("the import was cancelled");
    }
}
