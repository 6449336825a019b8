package org.causebook.editing;

/** Port: how much waits for people. */
public interface Backlog {

    /**
     * What waits.
     *
     * @param revisions in review; NaN while nobody has counted
     * @param sightings open, neither answered nor dismissed; NaN while nobody has counted
     */
    record Waiting(double revisions, double sightings) {

        /** Before the first count. */
        public static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN);
    }

    /**
     * Counts.
     *
     * @throws IllegalStateException if the database does not answer
     */
    Waiting count();
}
