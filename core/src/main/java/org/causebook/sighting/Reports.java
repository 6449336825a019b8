package org.causebook.sighting;

import java.util.List;
import java.util.Optional;
import org.causebook.sighting.Report.Told;

/** Port: what readers told about codes in the queue. */
public interface Reports {

    /** Keeps a report of a code that is in the queue, to be found by the hash of its key. */
    void add(String code, String keyHash, Told told);

    /**
     * A report that somebody follows.
     *
     * @param code canonical text; another one may stand for it by now
     */
    record Followed(String code, Report report) {}

    /** The report with that hash of its key. */
    Optional<Followed> byKeyHash(String keyHash);

    /** The newest reports of that code, the newest first. */
    List<Report> of(String code, int limit);

    /** Deletes a report of that code for good; says whether there was one with that id. */
    boolean delete(String code, long id);
}
