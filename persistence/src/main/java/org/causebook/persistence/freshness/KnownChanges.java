package org.causebook.persistence.freshness;

import java.time.Clock;
import java.time.Instant;
import org.causebook.catalog.Position;
import org.causebook.freshness.Awareness;
import org.causebook.freshness.Awareness.Away;
import org.causebook.freshness.Awareness.Current;
import org.causebook.freshness.Awareness.Unsure;
import org.jspecify.annotations.Nullable;

/** What is known of the changes, brought together from those who ask. Positions never go back within an epoch. */
final class KnownChanges {

    private final Clock clock;
    private @Nullable Position last;
    private Instant confirmed;
    private volatile Awareness awareness;

    KnownChanges(Clock clock) {
        this.clock = clock;
        this.confirmed = clock.instant();
        this.awareness = new Unsure(confirmed);
    }

    Awareness now() {
        return awareness;
    }

    /** The primary says how far the changes have come, and will go on to do so. */
    synchronized void confirm(Position position) {
        confirmed = clock.instant();
        if (last == null || !last.epoch().equals(position.epoch()) || last.sequence() < position.sequence()) {
            last = position;
        }
        if (!(awareness instanceof Current current) || !current.position().equals(last)) {
            awareness = new Current(last);
        }
    }

    /** Somebody who may ask a replica has seen that position: it counts when it is further than what was known. */
    synchronized void hearOf(Position position) {
        if (last != null && last.epoch().equals(position.epoch()) && last.sequence() < position.sequence()) {
            last = position;
            if (awareness instanceof Current) {
                awareness = new Current(position);
            }
        }
    }

    /** Nobody listens any more. */
    synchronized void loseTrack() {
        awareness = new Unsure(confirmed);
    }

    /** The database does not answer. Returns whether that is news. */
    synchronized boolean loseDatabase() {
        boolean news = !(awareness instanceof Away);
        if (news) {
            awareness = new Away(confirmed, last);
        }
        return news;
    }
}
