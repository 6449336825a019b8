package org.causebook.scan;

import java.util.Locale;

/** Why a number in a text was not taken for a code. */
public enum SkipReason {
    DATE("dates and times"),
    IP_ADDRESS("IP addresses"),
    MAC_ADDRESS("hardware addresses"),
    PORT("ports"),
    SIZE("sizes"),
    DURATION("durations"),
    COUNT("counts and amounts"),
    VERSION("versions"),
    UUID("UUIDs"),
    HASH("hashes and other long hexadecimal numbers"),
    POINTER("memory addresses, handles and flags"),
    LINE_NUMBER("line numbers"),
    PROCESS_ID("process and thread numbers"),
    IDENTIFIER("identifiers and parts of names"),
    SUCCESS("statuses that say that all went well"),
    OTHER_NUMBER("other numbers that nothing announces as codes");

    private final String label;

    SkipReason(String label) {
        this.label = label;
    }

    /** The word used in the API: the lower-case name, with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was skipped, in words, in the plural. */
    public String label() {
        return label;
    }
}
