package org.causebook.catalog;

import java.util.Locale;

/**
 * The layer of an answer that a catalog belongs to. What one product means by a number is told before what the number
 * means in general.
 */
public enum Scope {
    PRODUCT,
    GENERAL;

    /** The word used in the API and the database: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
