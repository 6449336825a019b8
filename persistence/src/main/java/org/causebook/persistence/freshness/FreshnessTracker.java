package org.causebook.persistence.freshness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.causebook.catalog.Position;
import org.causebook.freshness.ChangeWatch.Current;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.causebook.freshness.ChangeWatch.Freshness;
import org.causebook.freshness.ChangeWatch.Unknown;
import org.jspecify.annotations.Nullable;

/** Keeps what this node knows about changes. The position never goes back within an epoch. */
final class FreshnessTracker {

    /** After a longer pause, of this process or the machine, changes may have been missed until the next heartbeat. */
    private static final long MAX_AGE = Duration.ofSeconds(2).toMillis();

    private final InstantSource clock;
    private @Nullable Position last;
    private volatile Instant confirmed;
    private volatile Freshness freshness;

    FreshnessTracker(InstantSource clock) {
        this.clock = clock;
        this.confirmed = clock.instant();
        this.freshness = new Unknown(confirmed);
    }

    Freshness now() {
        var known = freshness;
        return known instanceof Current && clock.millis() - confirmed.toEpochMilli() > MAX_AGE
                ? new Unknown(confirmed)
                : known;
    }

    /** The connection that listens for changes has read this position, and goes on listening. */
    synchronized void confirm(Position position) {
        confirmed = clock.instant();
        if (last == null || !last.epoch().equals(position.epoch()) || last.sequence() < position.sequence()) {
            last = position;
        }
        if (!(freshness instanceof Current current) || !current.position().equals(last)) {
            freshness = new Current(last);
        }
    }

    /** Another connection, perhaps to a replica, has read this position. It counts when it is further than the known one. */
    synchronized void advance(Position position) {
        if (last != null && last.epoch().equals(position.epoch()) && last.sequence() < position.sequence()) {
            last = position;
            if (freshness instanceof Current) {
                freshness = new Current(position);
            }
        }
    }

    /** Nobody listens for changes any more. */
    synchronized void listenerLost() {
        freshness = new Unknown(confirmed);
    }

    /** The database does not answer. Returns whether that is news. */
    synchronized boolean databaseLost() {
        boolean news = !(freshness instanceof DatabaseAway);
        if (news) {
            freshness = new DatabaseAway(confirmed, last);
        }
        return news;
    }
}
