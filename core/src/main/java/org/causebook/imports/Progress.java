package org.causebook.imports;

/** Hears how far something has come. */
@FunctionalInterface
public interface Progress {

    /** For what ends before anyone could look. */
    Progress UNSEEN = percent -> {};

    /**
     * So many percent are done.
     *
     * @throws ImportCancelled if it is to end, and nothing of it to remain
     */
    void at(int percent);

    /** The progress of a part, which begins and ends at these percents of the whole. */
    default Progress part(int from, int to) {
        return percent -> at(from + percent * (to - from) / 100);
    }
}
