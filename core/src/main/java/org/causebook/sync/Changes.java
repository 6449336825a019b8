package org.causebook.sync;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Position;

/** Port: the changes that readers may know of, in the order in which they became public. */
public interface Changes {

    /**
     * Changes, and how far they went when they were read. Whatever is committed later has a higher sequence than
     * {@code newest}: nothing can slip in below it.
     */
    record Found(Position newest, List<Change> changes) {

        public Found {
            changes = List.copyOf(changes);
        }
    }

    /** How far the changes go now. */
    Position position();

    /** The first changes with a higher sequence, at most {@code limit} of them. */
    Found after(long sequence, int limit);

    /**
     * The last changes, the newest first.
     *
     * @param before only changes with a lower sequence
     */
    List<News> newest(Optional<Long> before, int limit);
}
