package org.causebook.sighting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well the catalogs answer what people ask.
 *
 * @param days how many days it is about, today included
 * @param byDay each of them, today last; searches for words do not count
 * @param demand the codes of most lookups; empty for readers
 * @param answers sightings that were answered
 * @param catalogs the largest first
 * @param people the busiest first; empty for all but those who may read the audit trail
 */
public record Statistics(
        int days, List<Day> byDay, Demand demand, Answers answers, List<OfCatalog> catalogs, List<OfPerson> people) {

    public Statistics {
        byDay = List.copyOf(byDay);
        catalogs = List.copyOf(catalogs);
        people = List.copyOf(people);
    }

    /** A part of the lookups whose answer told the cause; empty when there were none. */
    private static OptionalDouble share(long answered, long lookups) {
        return lookups == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) answered / lookups);
    }

    /**
     * Lookups of a day.
     *
     * @param day in UTC
     * @param answered those that told a cause
     * @param undetermined those that found entries, none of which tells one
     * @param unknown those that found nothing
     */
    public record Day(LocalDate day, long answered, long undetermined, long unknown) {

        /** All of them. */
        public long lookups() {
            return answered + undetermined + unknown;
        }

        /** The part of them that told a cause, from 0 to 1; empty when there were none. */
        public OptionalDouble answerRate() {
            return share(answered, lookups());
        }
    }

    /** Codes by how often they were looked up, and by how often in vain. */
    public record Demand(List<OfCode> asked, List<OfCode> missed) {

        static final Demand NONE = new Demand(List.of(), List.of());

        public Demand {
            asked = List.copyOf(asked);
            missed = List.copyOf(missed);
        }
    }

    /** Lookups of a code. */
    public record OfCode(String code, long answered, long missed) {

        /** All of them. */
        public long lookups() {
            return answered + missed;
        }
    }

    /**
     * Codes that nobody could explain, and an entry does now.
     *
     * @param median how long that took from the first lookup; half of them took longer. Empty when there are none
     */
    public record Answers(long count, Optional<Duration> median) {}

    /**
     * A catalog.
     *
     * @param entries published and not retired
     * @param determined those of them that tell a cause
     * @param age how long ago these were changed, on average; empty without entries
     * @param answered lookups that named the catalog and were told a cause
     * @param missed lookups that named it in vain
     */
    public record OfCatalog(
            String slug,
            String title,
            boolean isPublic,
            long entries,
            long determined,
            Optional<Duration> age,
            long answered,
            long missed) {

        /** The part of the lookups that named it which told a cause, from 0 to 1; empty when there were none. */
        public OptionalDouble answerRate() {
            return share(answered, answered + missed);
        }
    }

    /**
     * What a person did.
     *
     * @param written revisions
     * @param published those of them that readers see or saw
     * @param reviewed revisions of others, approved or sent back
     */
    public record OfPerson(String login, long written, long published, long reviewed) {}

    /** All lookups. */
    public long lookups() {
        return byDay.stream().mapToLong(Day::lookups).sum();
    }

    /** The part of all lookups that told a cause, from 0 to 1; empty when there were none. */
    public OptionalDouble answerRate() {
        return answerRate(byDay);
    }

    /** The part of the lookups of those days that told a cause, from 0 to 1; empty when there were none. */
    public static OptionalDouble answerRate(List<Day> days) {
        return share(
                days.stream().mapToLong(Day::answered).sum(),
                days.stream().mapToLong(Day::lookups).sum());
    }
}
