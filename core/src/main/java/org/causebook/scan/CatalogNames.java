package org.causebook.scan;

import java.util.List;

/** Port: what the catalogs are called that anyone may read. */
public interface CatalogNames {

    /** All of them, by slug. */
    List<CatalogName> all();
}
