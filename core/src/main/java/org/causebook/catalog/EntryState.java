package org.causebook.catalog;

import java.util.Locale;

/** The public state of an entry. A retired one keeps its page and says why it was retired. */
public enum EntryState {
    PUBLISHED,
    RETIRED;

    /** The word used in the API and the database: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
