package org.causebook.persistence.embedded;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Watches over a running PostgreSQL and starts it again, on the same port, when it dies under the application. */
final class Vigil implements Closeable {

    private static final Logger LOG = Logger.getLogger(Vigil.class);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(2);

    private final Postmaster postmaster;
    private final Leftovers leftovers;
    private final int port;
    private volatile boolean ending;

    private Vigil(Postmaster postmaster, Leftovers leftovers, int port) {
        this.postmaster = postmaster;
        this.leftovers = leftovers;
        this.port = port;
    }

    static Vigil keep(Postmaster postmaster, Leftovers leftovers, int port) {
        Vigil vigil = new Vigil(postmaster, leftovers, port);
        Thread thread = new Thread(vigil::watch, "causebook-postgresql");
        thread.setDaemon(true);
        thread.start();
        return vigil;
    }

    /** From now on the end of PostgreSQL is expected. */
    void expectEnd() {
        ending = true;
    }

    /** Stops PostgreSQL. */
    @Override
    public void close() {
        expectEnd();
        synchronized (this) {
            postmaster.stop();
        }
    }

    private void watch() {
        try {
            while (!ending) {
                postmaster.process().map(ProcessHandle::onExit).ifPresent(exit -> exit.join());
                revive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() throws InterruptedException {
        Optional<Refusal> failure = tryToRevive();
        if (failure.isPresent()) {
            LOG.error(failure.get().getMessage());
            Thread.sleep(BETWEEN_FAILURES.toMillis());
        }
    }

    private synchronized Optional<Refusal> tryToRevive() {
        if (ending) {
            return Optional.empty();
        }
        LOG.warn("PostgreSQL ended unexpectedly; starting it again.");
        try {
            leftovers.bury();
            postmaster.start(port);
            LOG.info("PostgreSQL is back.");
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e);
        }
    }
}
