package org.causebook.editing;

/** The catalog was saved elsewhere since the caller read it. Nothing was overwritten. */
public final class StaleCatalog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CatalogSettings current;

    public StaleCatalog(CatalogSettings current) {
        super("the catalog " + current.slug() + " has version " + current.version());
        this.current = current;
    }

    /** The catalog as it is kept. */
    public CatalogSettings current() {
        return current;
    }
}
