package org.causebook.scan;

import java.util.EnumMap;
import java.util.Map;

/** Counts what was skipped, by reason. */
final class Skips {

    /** In each array one number, to be counted up without a new object for each. */
    private final Map<SkipReason, int[]> counts = new EnumMap<>(SkipReason.class);

    void add(SkipReason reason, int count) {
        int[] counted = counts.get(reason);
        if (counted == null) {
            counted = new int[1];
            counts.put(reason, counted);
        }
        counted[0] += count;
    }

    /** The reasons that came up, in their order. */
    Map<SkipReason, Integer> counts() {
        var found = new EnumMap<SkipReason, Integer>(SkipReason.class);
        counts.forEach((reason, counted) -> {
            if (counted[0] > 0) {
                found.put(reason, counted[0]);
            }
        });
        return found;
    }
}
