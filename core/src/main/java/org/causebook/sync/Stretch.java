package org.causebook.sync;

import java.util.List;
import org.causebook.catalog.Position;

/**
 * A stretch of the changes. It may hold fewer than were asked for, and none at all, because those of catalogs that are
 * internal now are left out; {@code next} has passed them.
 *
 * @param newest how far the changes went when they were read
 * @param next the sequence to go on after
 */
public record Stretch(Position newest, List<Change> changes, long next) {

    public Stretch {
        changes = List.copyOf(changes);
    }

    /** Whether there was nothing behind it. */
    public boolean upToDate() {
        return next == newest.sequence();
    }
}
