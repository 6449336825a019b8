package org.causebook.code;

import java.util.Locale;

/** The way of writing that a {@link Reading} takes a text to be in. */
public enum Form {
    DECIMAL,
    HEXADECIMAL,
    HTTP,
    SQLSTATE,
    PREFIXED,
    SYMBOL;

    /** The word that public answers use, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
