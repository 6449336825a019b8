package org.causebook.freshness;

import java.time.Instant;
import org.causebook.catalog.Position;
import org.jspecify.annotations.Nullable;

/** What a node knows at a moment about the changes of what is published. */
public sealed interface Awareness {

    /**
     * Every change up to the position is known, and a later one will be heard of within a second.
     *
     * @param position of the last known change
     */
    record Current(Position position) implements Awareness {}

    /**
     * Changes may have been missed; the database is there as far as anybody knows, and has to be asked.
     *
     * @param since when all was still known
     */
    record Unsure(Instant since) implements Awareness {}

    /**
     * The database does not answer.
     *
     * @param since when all was still known
     * @param last position of the last known change, null when none was known yet
     */
    record Away(Instant since, @Nullable Position last) implements Awareness {}
}
