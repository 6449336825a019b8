package org.causebook.catalog;

import java.util.Locale;
import java.util.Optional;
import org.causebook.code.Reading;
import org.causebook.code.StatusValue;
import org.jspecify.annotations.Nullable;

/**
 * One of the codes that an entry is known by.
 *
 * @param text the canonical code text
 * @param key what all spellings of that text have in common, see {@link Reading#key()}
 * @param low the value, or the lowest of a range, 0 to 2³²−1; null for a code without a number
 * @param high the highest of a range, the same as {@code low} for a single value
 * @param qualifier where the code holds, such as {@code linux}; null when everywhere
 */
public record EntryCode(
        String text,
        String key,
        @Nullable Long low,
        @Nullable Long high,
        @Nullable String qualifier,
        Kind kind) {

    /** What a code is to its entry. */
    public enum Kind {
        PRIMARY,
        ALIAS,
        /** No longer used: its address leads to the entry. */
        FORMER;

        /** The word used in the API and the database: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How well this code answers that reading. */
    Optional<Fit> fit(Reading reading) {
        if (key.equals(reading.key())) {
            return Optional.of(Fit.EXACT);
        }
        return reading.value().map(StatusValue::unsigned).flatMap(this::fit);
    }

    private Optional<Fit> fit(long value) {
        if (low == null || high == null || value < low || value > high) {
            return Optional.empty();
        }
        return Optional.of(low.equals(high) ? Fit.EXACT : Fit.RANGE);
    }
}
