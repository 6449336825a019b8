package org.causebook.freshness;

import java.time.Instant;
import org.causebook.catalog.Position;
import org.jspecify.annotations.Nullable;

/** Port: watches for changes of what is published, whoever made them and on whichever node. */
public interface ChangeWatch {

    /** What is known at this moment. Asks nobody and never waits, so that every request can afford it. */
    Freshness now();

    /**
     * Asks the database for changes. After a write on this node this makes the next response show it; the changes of
     * other nodes are announced by the database.
     */
    void look();

    /** What a node knows about the changes of what is published. */
    sealed interface Freshness {}

    /**
     * Every change up to the position is known, and a later one is known within about a second.
     *
     * @param position of the last known change
     */
    record Current(Position position) implements Freshness {}

    /**
     * Changes may have been missed. As far as anybody knows the database is there, and has to be asked.
     *
     * @param since when all changes were known for the last time
     */
    record Unknown(Instant since) implements Freshness {}

    /**
     * The database does not answer.
     *
     * @param since when all changes were known for the last time
     * @param last position of the last known change, null when none was known yet
     */
    record DatabaseAway(Instant since, @Nullable Position last) implements Freshness {}
}
