package org.causebook.care;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.causebook.sighting.Verdict.Tally;

/**
 * A published entry that somebody should look at.
 *
 * @param id number of the entry, never shown
 * @param owner login of who answers for it
 * @param dueOn when to look at it again
 * @param overdue whether that day has come
 * @param verdicts how readers judged its present causes together
 * @param dead addresses of its references that lead nowhere
 */
public record CareItem(
        long id,
        String catalog,
        String code,
        String meaning,
        Optional<String> owner,
        Optional<LocalDate> dueOn,
        boolean overdue,
        Tally verdicts,
        List<String> dead) {

    public CareItem {
        dead = List.copyOf(dead);
    }

    /** Why an entry should be looked at. */
    public enum Reason {
        /** The day has come to look at it again. */
        OVERDUE("overdue"),
        /** Of five readers or more who judged its causes, fewer than half say that one was it. */
        DOUBTFUL("not helpful"),
        /** A reference of it leads nowhere. */
        DEAD_REFERENCE("dead reference");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The name in the API: the lower-case name with a hyphen. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The name for people. */
        public String words() {
            return words;
        }

        /** The reason with that {@link #id()}. */
        public static Optional<Reason> ofId(String id) {
            return Arrays.stream(values())
                    .filter(reason -> reason.id().equals(id))
                    .findFirst();
        }
    }

    /** Why it should be looked at; at least one reason. */
    public Set<Reason> reasons() {
        var reasons = EnumSet.noneOf(Reason.class);
        if (overdue) {
            reasons.add(Reason.OVERDUE);
        }
        if (verdicts.isEnough() && verdicts.yes() * 2 < verdicts.all()) {
            reasons.add(Reason.DOUBTFUL);
        }
        if (!dead.isEmpty()) {
            reasons.add(Reason.DEAD_REFERENCE);
        }
        return reasons;
    }
}
