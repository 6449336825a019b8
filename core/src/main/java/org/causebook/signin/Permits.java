package org.causebook.signin;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only a few threads work at the same time. The others wait in line, for at most two seconds. */
public final class Permits {

    private static final int LONGEST_WAIT_SECONDS = 2;

    private final Semaphore permits;

    public Permits(int atOnce) {
        this.permits = new Semaphore(atOnce, true);
    }

    /**
     * Does the work when its turn comes.
     *
     * @throws TooBusy if the wait is too long
     */
    public <T> T run(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
