package org.causebook.api.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.causebook.sync.TooManyDumps;

/** Places for heavy work, of which one client gets a part. */
public final class Places {

    /** What a client is told that has its share already. */
    static final String SHARE_USED_UP = "Other requests of this kind from here are still being worked on.";

    /** The part of the places that one address gets; an account gets twice as much. */
    private static final int SHARE = 4;

    private final int share;
    private final Semaphore free;

    /** No more clients than there are places. */
    private final ConcurrentMap<Client, Integer> taken = new ConcurrentHashMap<>();

    /** That many places. */
    public Places(int count) {
        this.share = Math.max(1, count / SHARE);
        this.free = new Semaphore(count);
    }

    /** What came of asking for a place. */
    enum Outcome {
        TAKEN,
        SHARE_USED_UP,
        FULL
    }

    /** A place that somebody has. Giving it back twice does nothing. */
    public static final class Place implements AutoCloseable {

        private final Places places;
        private final Client client;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(Places places, Client client) {
            this.places = places;
            this.client = client;
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                places.leave(client);
            }
        }
    }

    /**
     * Takes a place for a long file.
     *
     * @throws ShareUsedUp if the client has its share of the places already
     * @throws TooManyDumps if no place is free
     */
    public Place enter(Client client) {
        return switch (take(client)) {
            case TAKEN -> new Place(this, client);
            case SHARE_USED_UP -> throw new ShareUsedUp();
            case FULL -> throw new TooManyDumps();
        };
    }

    Outcome take(Client client) {
        if (!free.tryAcquire()) {
            return Outcome.FULL;
        }
        int most = client.isAccount() ? 2 * share : share;
        if (taken.merge(client, 1, Integer::sum) > most) {
            leave(client);
            return Outcome.SHARE_USED_UP;
        }
        return Outcome.TAKEN;
    }

    void leave(Client client) {
        taken.computeIfPresent(client, (same, count) -> count > 1 ? count - 1 : null);
        free.release();
    }
}
