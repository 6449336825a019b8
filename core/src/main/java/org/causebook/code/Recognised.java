package org.causebook.code;

import java.util.List;

/**
 * What a typed text may mean.
 *
 * @param query the text as it was typed
 * @param readings best first, distinct, never empty
 */
public record Recognised(String query, List<Reading> readings) {

    /** @throws IllegalArgumentException when there is no reading, or one twice */
    public Recognised {
        readings = List.copyOf(readings);
        if (readings.isEmpty() || readings.stream().distinct().count() != readings.size()) {
            throw new IllegalArgumentException("A recognised text has at least one reading, and each once");
        }
    }

    /** The reading that most people would mean. */
    public Reading best() {
        return readings.get(0);
    }

    /** The address text of the best reading. */
    public String canonical() {
        return best().canonical();
    }

    /** Whether the readings lead to more than one address. */
    public boolean ambiguous() {
        return readings.stream().map(Reading::canonical).distinct().count() > 1;
    }

    /** Whether this might be any word, and is a code only if a published symbol matches it. */
    public boolean onlyIfPublished() {
        return best() instanceof SymbolReading symbol && symbol.lettersOnly();
    }
}
