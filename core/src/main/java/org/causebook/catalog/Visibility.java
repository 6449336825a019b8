package org.causebook.catalog;

import java.util.Locale;

/** Who may read a catalog. */
public enum Visibility {
    /** Anyone. */
    PUBLIC,
    /** Signed-in staff only. */
    INTERNAL;

    /** The word used in the API and the database: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
