package org.causebook.imports;

/** So many large imports run at this server that another would take memory and connections from everyone. */
public final class TooManyImports extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyImports() {
        super("another large import is running");
    }
}
