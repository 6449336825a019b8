package org.causebook.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;

/** Use case: read every public entry as of one moment, to start a copy. The number of open dumps is limited. */
@ApplicationScoped
public class DumpEntries {

    /** Each dump holds a database connection for as long as its reader takes; most connections must stay free. */
    public static final int MOST_AT_ONCE = 4;

    private final Snapshots snapshots;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    @Inject
    public DumpEntries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Opens a dump, which the caller has to close. It does not run in a transaction of the application, because a
     * reader may take longer than one may last.
     *
     * @throws TooManyDumps if {@value #MOST_AT_ONCE} are open already
     */
    public Snapshot begin() {
        if (!places.tryAcquire()) {
            throw new TooManyDumps();
        }
        try {
            return new Dump(snapshots.open(), places);
        } catch (RuntimeException | Error failed) {
            places.release();
            throw failed;
        }
    }

    /** A snapshot that gives its place back once, when it is closed. */
    private record Dump(Snapshot snapshot, Semaphore places, AtomicBoolean closed) implements Snapshot {

        Dump(Snapshot snapshot, Semaphore places) {
            this(snapshot, places, new AtomicBoolean());
        }

        @Override
        public Position position() {
            return snapshot.position();
        }

        @Override
        public List<Entry> next() {
            return snapshot.next();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                try {
                    snapshot.close();
                } finally {
                    places.release();
                }
            }
        }
    }
}
