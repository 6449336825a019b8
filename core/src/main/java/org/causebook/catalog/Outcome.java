package org.causebook.catalog;

import java.util.Locale;

/** How serious a code is to the one who gets it. */
public enum Outcome {
    SUCCESS,
    INFORMATIONAL,
    WARNING,
    ERROR;

    /** The word used in addresses, the API and the database: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The outcome with that id.
     *
     * @throws InvalidQuery if there is none
     */
    public static Outcome of(String id) {
        return Ids.of(Outcome.class, Outcome::id, "outcome", id);
    }
}
