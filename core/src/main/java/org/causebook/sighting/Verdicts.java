package org.causebook.sighting;

import java.util.Map;
import java.util.Optional;
import org.causebook.sighting.Verdict.Tally;

/** Port: how readers judged the causes of entries. */
public interface Verdicts {

    /** Which cause of which entry: the slug of its catalog, its code, and {@link Verdict#keyOf}. */
    record Judged(String catalog, String code, String cause) {}

    /** Counts a verdict; returns all of that cause, or nothing if readers do not see the entry. */
    Optional<Tally> add(Judged judged, Verdict verdict);

    /** The tallies of an entry, by cause. Causes that nobody judged are missing. */
    Map<String, Tally> of(String catalog, String code);

    /** Causes with at least that many verdicts, those with the most first. */
    Map<Judged, Tally> most(int least, int limit);
}
