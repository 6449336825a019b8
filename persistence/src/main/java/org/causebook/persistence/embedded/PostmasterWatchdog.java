package org.causebook.persistence.embedded;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Watches a running PostgreSQL and restarts it on the same port when it dies under the application. */
final class PostmasterWatchdog implements Closeable {

    private static final Logger LOG = Logger.getLogger(PostmasterWatchdog.class);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(2);

    private final Postmaster postmaster;
    private final OrphanedServer orphans;
    private final int port;
    private volatile boolean ending;

    private PostmasterWatchdog(Postmaster postmaster, OrphanedServer orphans, int port) {
        this.postmaster = postmaster;
        this.orphans = orphans;
        this.port = port;
    }

    static PostmasterWatchdog start(Postmaster postmaster, OrphanedServer orphans, int port) {
        PostmasterWatchdog watchdog = new PostmasterWatchdog(postmaster, orphans, port);
        Thread thread = new Thread(watchdog::watch, "causebook-postgresql");
        thread.setDaemon(true);
        thread.start();
        return watchdog;
    }

    /** From now on PostgreSQL may end without being restarted. */
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
                Optional<Refusal> failure = restart();
                if (failure.isPresent()) {
                    LOG.error(failure.get().getMessage());
                    Thread.sleep(BETWEEN_FAILURES.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Refusal> restart() {
        if (ending) {
            return Optional.empty();
        }
        LOG.warn("PostgreSQL ended unexpectedly. Restarting it.");
        try {
            orphans.removeRemains();
            postmaster.start(port);
            LOG.info("PostgreSQL is running again.");
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e);
        }
    }
}
