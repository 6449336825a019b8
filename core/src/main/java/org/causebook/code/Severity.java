package org.causebook.code;

import java.util.Locale;

/** The four grades that NTSTATUS and SQLSTATE know, the mildest first. */
public enum Severity {
    SUCCESS,
    INFORMATIONAL,
    WARNING,
    ERROR;

    /** The grade in words, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
