package org.causebook.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A list whose filters can be kept. */
public enum FilteredList {
    ENTRIES,
    ENCOUNTERED;

    /** The word used in addresses: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list with that id. */
    public static Optional<FilteredList> ofId(String id) {
        return Arrays.stream(values()).filter(list -> list.id().equals(id)).findFirst();
    }
}
