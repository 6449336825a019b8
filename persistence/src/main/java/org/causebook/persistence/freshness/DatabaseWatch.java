package org.causebook.persistence.freshness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.causebook.freshness.ChangeWatch;
import org.jboss.logging.Logger;

/**
 * Listens for changes as long as the application runs, on a thread and a connection of its own, and notices when the
 * database is away: a new connection gets no answer.
 *
 * <p>Requests that wait for such a database are freed by closing the connections of the pool, again and again while it is
 * silent: new ones would hang too. That breaks writes off, so it takes two proofs: this established connection got no
 * answer for as long as it may take, and neither did a new one.
 * A timeout proves nothing when this thread noticed it late: then the process or the machine has paused (garbage
 * collection, a suspended machine), and the database gets another chance.
 */
@ApplicationScoped
class DatabaseWatch implements ChangeWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);

    /** Between attempts to reach a database that is away. */
    private static final Duration RETRY = Duration.ofMillis(250);

    /** A thread that wakes up later than this after its time was not scheduled as usual. */
    private static final Duration LATE = Duration.ofMillis(200);

    private final AgroalDataSource pool;
    private final WatchConfig config;
    private final PoolTimeouts timeouts;
    private final FreshnessTracker tracker = new FreshnessTracker(Clock.systemUTC());
    private final Thread thread = new Thread(this::run, "changes");
    private volatile boolean stopped;

    /** Whether the log says already that listening is refused. */
    private boolean refused;

    @Inject
    DatabaseWatch(AgroalDataSource pool, PoolConnections connections, WatchConfig config) {
        this.pool = pool;
        this.timeouts = new PoolTimeouts(pool, connections);
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.jdbcUrl().isPresent()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        thread.interrupt();
    }

    @Override
    public Freshness now() {
        return tracker.now();
    }

    @Override
    public void look() {
        try (var connection = pool.getConnection()) {
            tracker.advance(ListeningConnection.position(connection));
        } catch (SQLException e) {
            LOG.debug("Changes could not be asked for", e);
            tracker.listenerLost();
        }
    }

    private void run() {
        // How often in a row nothing came in time: an answer, or a connection.
        int silences = 0;
        while (!stopped) {
            long begun = System.nanoTime();
            try (var connection = ListeningConnection.open(config.jdbcUrl().orElseThrow(), config)) {
                silences = listen(connection) ? 1 : 0;
            } catch (SQLException e) {
                if (!isLate(begun, config.connectTimeout())) {
                    silences = isSilence(e) ? silences + 1 : 0;
                    lost(e, silences >= 2);
                    pause();
                }
            }
        }
    }

    /** Listens until the connection is lost. Returns whether that was because the database is silent on it. */
    private boolean listen(ListeningConnection connection) {
        timeouts.restore();
        if (now() instanceof DatabaseAway away) {
            LOG.infof("The database answers again; it was away since %s", away.since());
        }
        refused = false;
        long asked = System.nanoTime();
        try {
            tracker.confirm(connection.position());
            while (!stopped) {
                connection.await(config.heartbeat());
                asked = System.nanoTime();
                tracker.confirm(connection.position());
            }
            return false;
        } catch (SQLException e) {
            LOG.debug("The connection that listens for changes is gone", e);
            tracker.listenerLost();
            return e.getCause() instanceof SocketTimeoutException && !isLate(asked, config.readTimeout());
        }
    }

    private void lost(SQLException reason, boolean silent) {
        if (stopped) {
            return;
        }
        if (!isAway(reason)) {
            // It answers, if only to refuse this, and may serve others. A standby refuses for as long as it is one.
            if (!refused) {
                LOG.warnf("Changes cannot be listened for, so every lookup is read anew: %s", reason.getMessage());
                refused = true;
            }
            timeouts.restore();
            tracker.listenerLost();
        } else if (tracker.databaseLost()) {
            LOG.warnf("The database does not answer: %s", reason.getMessage());
            timeouts.failFast();
        }
        if (silent) {
            timeouts.closeConnections();
        }
    }

    /** A connection that was not made in time. One that is refused has a cause, and breaks those that are open by itself. */
    private static boolean isSilence(SQLException reason) {
        return Objects.requireNonNullElse(reason.getSQLState(), "").startsWith("08") && reason.getCause() == null;
    }

    /** No connection (class 08), or one that is not taken because the database starts or stops (57P). */
    private static boolean isAway(SQLException reason) {
        var state = Objects.requireNonNullElse(reason.getSQLState(), "");
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean isLate(long begun, Duration timeout) {
        return System.nanoTime() - begun > timeout.plus(LATE).toNanos();
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
