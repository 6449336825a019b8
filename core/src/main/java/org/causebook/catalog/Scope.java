package org.causebook.catalog;

import java.util.Locale;

/**
 * The layer of an answer that a catalog belongs to. A bare number is told in general first: what one product means by it
 * comes first where the text or the caller names the product.
 */
public enum Scope {
    GENERAL,
    PRODUCT;

    /** The word used in the API and the database: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
