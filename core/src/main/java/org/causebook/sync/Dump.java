package org.causebook.sync;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;

/** Every public entry at one moment, a few at a time. It takes one of few places until it is closed. */
public final class Dump implements AutoCloseable {

    private final Snapshot snapshot;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    Dump(Snapshot snapshot, Runnable release) {
        this.snapshot = snapshot;
        this.release = release;
    }

    /** The position to follow the changes from. */
    public Position position() {
        return snapshot.position();
    }

    /** The next few entries; empty at the end. */
    public List<Entry> next() {
        return snapshot.next();
    }

    /** Gives its place back, once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                snapshot.close();
            } finally {
                release.run();
            }
        }
    }
}
