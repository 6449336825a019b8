package org.causebook.scan;

import java.util.List;

/** Port: what the catalogs are called that anyone may read. */
public interface CatalogNames {

    /** All of them, by slug. */
    List<CatalogName> all();

    /** A text that differs whenever {@link #all()} does. Every scan asks for it, so it should be cheaper than that. */
    default String state() {
        return all().toString();
    }
}
