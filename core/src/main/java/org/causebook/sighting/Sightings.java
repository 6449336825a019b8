package org.causebook.sighting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Page;
import org.causebook.editing.EntryRef;
import org.causebook.sighting.RecordSightings.Counted;

/** Port: how often codes were met, and the queue of those without a cause. */
public interface Sightings extends RecordSightings.Counts {

    /** How often a code was met on a day. */
    record DayCount(LocalDate day, long answered, long missed) {}

    /** Adds counts. A code that was met without a cause enters the queue. */
    void add(Map<Counted, Long> counts);

    /** Adds the products in which programs met codes, by code; at most a few dozen of each code are kept. */
    void addProducts(Map<String, Map<String, Long>> products);

    /** Puts a code into the queue, if it is not there. */
    void ensure(String code);

    /** A page of the queue, the most wanted first. */
    Page<Sighting> list(SightingQuery query);

    /** How many there are on all pages. */
    int count(SightingQuery query);

    /** The sighting of that canonical code; one that was merged is told by the one that it was merged into. */
    Optional<Sighting> find(String code);

    /** The same, locked until the transaction ends. */
    Optional<Sighting> lock(String code);

    /** How many sightings nobody has taken or answered yet. */
    long countNew();

    /** The last 30 days of each of these codes, today last, days without any included. */
    Map<String, List<DayCount>> days(Set<String> codes);

    /** Notes who works on it; empty for nobody. */
    void take(String code, Optional<String> login);

    /** Notes that it is no work for editors, and why. */
    void dismiss(String code, String reason, long demand);

    /** Puts it back into the queue as new. */
    void reopen(String code);

    /** Counts one code as another from now on, with what was counted before. */
    void merge(String code, String into);

    /** Notes that these entries answer all sightings of their codes. */
    void answer(Map<EntryRef, EntryContent> entries);
}
