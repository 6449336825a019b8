package org.causebook.sighting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.causebook.account.Secrets;
import org.causebook.catalog.Cause;

/** What a reader says of a cause: it was this one, it was not, or it was something that no cause tells. */
public enum Verdict {
    YES,
    NO,
    OTHER;

    private static final int KEY_LENGTH = 16;

    /** The name in forms and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict with that {@link #id()}. */
    public static Optional<Verdict> ofId(String id) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.id().equals(id))
                .findFirst();
    }

    /**
     * What a cause is known by: a hash of its explanation. So the counts of a cause stay with it when causes change places
     * or its resolution is mended, and no verdict counts for a text that its reader did not see.
     */
    public static String keyOf(Cause cause) {
        return Secrets.hash(cause.text()).substring(0, KEY_LENGTH);
    }

    /**
     * How readers judged one cause.
     *
     * @param yes how many say that it was this one
     * @param all how many answered
     */
    public record Tally(long yes, long all) {

        /** How many have to answer before readers see it, and before an order is proposed. */
        public static final int ENOUGH = 5;

        /** Nobody answered. */
        public static final Tally NONE = new Tally(0, 0);

        public boolean isEnough() {
            return all >= ENOUGH;
        }
    }
}
