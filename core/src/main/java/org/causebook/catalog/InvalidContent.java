package org.causebook.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was written cannot be kept, or cannot be submitted, as it is. */
public final class InvalidContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidContent(List<Fault> faults) {
        super("the content has faults: " + faults);
        this.faults = new ArrayList<>(faults);
    }

    /** One fault. */
    public InvalidContent(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    /** Throws an exception with these faults, unless there are none. */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults);
        }
    }

    /** All faults found, at least one. */
    public List<Fault> faults() {
        return Collections.unmodifiableList(faults);
    }
}
