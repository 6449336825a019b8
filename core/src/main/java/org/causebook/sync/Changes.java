package org.causebook.sync;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Position;
import org.jspecify.annotations.Nullable;

/** Port: the changes that readers may know of, in the order in which they became public. */
public interface Changes {

    /**
     * Changes, and the newest position when they were read. Whatever is committed later has a higher sequence than
     * {@code newest}.
     */
    record Found(Position newest, List<Change> changes) {

        public Found {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A change for people, with the present names of what changed.
     *
     * @param title of the catalog; null when the catalog is not public any more
     * @param symbol of the entry; null when there is none
     * @param meaning of the entry, shortened to a few lines; null for a catalog as a whole
     */
    record News(
            Change change,
            @Nullable String title,
            @Nullable String symbol,
            @Nullable String meaning) {}

    /** The position of the newest change. */
    Position position();

    /** The first changes with a higher sequence, at most {@code limit} of them. */
    Found after(long sequence, int limit);

    /**
     * The last changes, newest first.
     *
     * @param before only changes with a lower sequence
     */
    List<News> newest(Optional<Long> before, int limit);
}
