package org.causebook.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/** Use case: hand out every public entry as it is at one moment, so that a copy can begin with it. */
@ApplicationScoped
public class DumpEntries {

    /** Each holds a connection for as long as its reader takes, and most have to be left for the others. */
    public static final int MOST_AT_ONCE = 4;

    private final Snapshots snapshots;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    @Inject
    public DumpEntries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Opens a dump, which the caller has to close. No transaction of the application's: a reader may take longer than
     * one may last.
     *
     * @throws TooManyDumps if {@value #MOST_AT_ONCE} are open already
     */
    public Dump begin() {
        if (!places.tryAcquire()) {
            throw new TooManyDumps();
        }
        try {
            return new Dump(snapshots.open(), places::release);
        } catch (RuntimeException | Error failed) {
            places.release();
            throw failed;
        }
    }
}
