package org.causebook.catalog;

/** How well an entry answers a reading, best first. */
public enum Fit {
    /** The entry is about this very code. */
    EXACT,
    /** The entry is called that. */
    SYMBOL,
    /** The entry is about a range that the code is in, as HTTP's 5xx. */
    RANGE
}
