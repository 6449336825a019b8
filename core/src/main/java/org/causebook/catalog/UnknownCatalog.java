package org.causebook.catalog;

/** No public catalog has that slug, or continues an article of that number. */
public final class UnknownCatalog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCatalog() {
        super("there is no such catalog");
    }
}
