package org.causebook.catalog;

import java.util.Locale;

/** How sure the editors are of a cause. */
public enum Confidence {
    SUSPECTED,
    CONFIRMED;

    /** The word used in the API and the database: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
