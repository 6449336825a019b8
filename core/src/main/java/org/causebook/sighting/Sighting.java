package org.causebook.sighting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that people met and whose cause nobody knew.
 *
 * @param code canonical text
 * @param notation how the code is written: decimal, hexadecimal, symbol and so on
 * @param takenBy login of who works on it
 * @param reason why it was dismissed; empty unless it is
 * @param answer path of the entry that answered it; empty unless it is answered
 * @param demand how often it was met without a cause in the last 30 days
 * @param before the same of the 30 days before
 * @param returned whether it was dismissed once and is wanted twice as much by now
 * @param reports how often readers told about it
 * @param catalogs slugs of the catalogs that lookups named, the most frequent first
 * @param products in which products programs and people met it, the most frequent first
 */
public record Sighting(
        String code,
        String notation,
        State state,
        Optional<String> takenBy,
        Optional<String> reason,
        Optional<Answer> answer,
        long demand,
        long before,
        boolean returned,
        long reports,
        Instant firstSeenAt,
        Instant lastSeenAt,
        List<String> catalogs,
        List<String> products) {

    public Sighting {
        catalogs = List.copyOf(catalogs);
        products = List.copyOf(products);
    }

    /** Where a sighting stands. */
    public enum State {
        NEW,
        /** Somebody works on it. */
        TAKEN,
        /** An entry of that code is being written or reviewed. */
        DRAFT,
        ANSWERED,
        DISMISSED;

        /** The word used in the API and in addresses: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state with that {@link #id()}. */
        public static Optional<State> ofId(String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id().equals(id))
                    .findFirst();
        }

        /** Whether there is something left to do. */
        public boolean isOpen() {
            return this == NEW || this == TAKEN || this == DRAFT;
        }
    }

    /**
     * The entry that tells the cause.
     *
     * @param catalog slug
     * @param code canonical text of the entry's own code
     */
    public record Answer(String catalog, String code, Instant at) {}

    /** What the audit trail calls it. */
    public String path() {
        return path(code);
    }

    static String path(String code) {
        return "sightings/" + code;
    }

    /** How the demand changed against the 30 days before, in percent; empty when there was none before. */
    public Optional<Long> trend() {
        return before == 0 ? Optional.empty() : Optional.of(Math.round((demand - before) * 100.0 / before));
    }
}
