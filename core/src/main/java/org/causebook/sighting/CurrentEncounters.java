package org.causebook.sighting;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.causebook.lookup.Lookup;
import org.causebook.scan.Scan;
import org.causebook.search.SearchResult;

/** What the current request looked up. Whoever sends the answer counts it. */
@RequestScoped
public class CurrentEncounters {

    private final List<Encounter> met = new ArrayList<>();

    /** Notes a lookup. */
    public void add(Lookup lookup) {
        met.add(Encounter.of(lookup));
    }

    /** Notes lookups. */
    public void add(List<Lookup> lookups) {
        lookups.forEach(this::add);
    }

    /** Notes a search. */
    public void add(SearchResult found) {
        Encounter.of(found).ifPresent(met::add);
    }

    /** Notes what a log has. Call it only for a reader who agreed. */
    public void add(Scan scan) {
        scan.summary().forEach(each -> met.add(Encounter.of(each.canonical(), each.catalog(), each.entries())));
    }

    /** What was noted, in order. */
    public List<Encounter> all() {
        return List.copyOf(met);
    }
}
