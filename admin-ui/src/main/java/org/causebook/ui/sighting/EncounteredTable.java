package org.causebook.ui.sighting;

import java.util.List;
import java.util.Optional;
import org.causebook.editing.CatalogSettings;
import org.causebook.sighting.ShowSightings.Queue;
import org.causebook.sighting.Sighting;
import org.causebook.sighting.Sighting.State;
import org.causebook.ui.filter.ListMenus;

/**
 * A part of the queue, with what it can be filtered by.
 *
 * @param total how many codes all parts have together
 */
public record EncounteredTable(
        EncounteredFilter filter, Queue queue, int total, List<CatalogSettings> catalogs, ListMenus menus) {

    public EncounteredTable {
        catalogs = List.copyOf(catalogs);
    }

    /** The states to filter by. */
    public List<State> states() {
        return List.of(State.values());
    }

    /** The line of a code. */
    public DemandLine line(Sighting sighting) {
        return new DemandLine(queue.days().getOrDefault(sighting.code(), List.of()));
    }

    /** Where the queue goes on. */
    public Optional<String> next() {
        return queue.page().next().map(filter::address);
    }

    /** The catalogs that take entries. */
    public List<CatalogSettings> open() {
        return catalogs.stream().filter(each -> !each.archived()).toList();
    }
}
