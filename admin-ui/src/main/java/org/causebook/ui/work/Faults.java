package org.causebook.ui.work;

import java.util.stream.Collectors;
import org.causebook.catalog.InvalidContent;

/** Faults of a content in one sentence, where there is no form to show them in. */
final class Faults {

    private static final int NAMED = 3;

    private Faults() {}

    static String sentence(InvalidContent incomplete) {
        var named = incomplete.faults().stream()
                .limit(NAMED)
                .map(fault -> fault.field() + " " + fault.message())
                .collect(Collectors.joining("; "));
        var more = incomplete.faults().size() - NAMED;
        return "It is not complete: " + named + (more > 0 ? "; and " + more + " more." : ".");
    }
}
