package org.causebook.persistence.freshness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import org.causebook.freshness.Awareness;
import org.causebook.freshness.ChangeWatch;
import org.jboss.logging.Logger;

/**
 * Listens for changes as long as the application runs, on a thread and a connection of its own. A database that hangs
 * is noticed as one that is gone: the heartbeat gets no answer, nor does a new connection.
 */
@ApplicationScoped
class DatabaseWatch implements ChangeWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);

    /** Between attempts to reach a database that is away. */
    private static final long PAUSE_MILLISECONDS = 250;

    private final AgroalDataSource pool;
    private final WatchConfig config;
    private final Patience patience;
    private final KnownChanges known = new KnownChanges(Clock.systemUTC());
    private final Thread thread = new Thread(this::watchOn, "changes");
    private volatile boolean stopped;

    @Inject
    DatabaseWatch(AgroalDataSource pool, WatchConfig config) {
        this.pool = pool;
        this.patience = new Patience(pool);
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
    public Awareness now() {
        return known.now();
    }

    @Override
    public void look() {
        try (var connection = pool.getConnection()) {
            known.hearOf(ListeningConnection.position(connection));
        } catch (SQLException e) {
            LOG.debug("Changes could not be asked for", e);
            known.loseTrack();
        }
    }

    private void watchOn() {
        while (!stopped) {
            try (var connection = ListeningConnection.open(config.jdbcUrl().orElseThrow(), config)) {
                watch(connection);
            } catch (SQLException e) {
                lost(e);
            }
        }
    }

    private void watch(ListeningConnection connection) throws SQLException {
        var before = known.now();
        patience.regain();
        known.confirm(connection.position());
        if (before instanceof Awareness.Away away) {
            LOG.infof("The database answers again; it was away since %s", away.since());
        }
        try {
            while (!stopped) {
                connection.await((int) config.heartbeat().toMillis());
                known.confirm(connection.position());
            }
        } catch (SQLException e) {
            LOG.debug("The connection that listens for changes is gone", e);
            known.loseTrack();
        }
    }

    private void lost(SQLException reason) {
        if (stopped) {
            return;
        }
        if (isAway(reason)) {
            if (known.loseDatabase()) {
                LOG.warnf("The database does not answer: %s", reason.getMessage());
                patience.lose();
            }
        } else {
            LOG.warnf("Changes cannot be listened for, so every answer is read anew: %s", reason.getMessage());
            // It answers, if only to refuse this, and others may be served.
            patience.regain();
            known.loseTrack();
        }
        pause();
    }

    /** No connection (class 08), or one that is not taken because the database starts or stops (57P). */
    private static boolean isAway(SQLException reason) {
        var state = Objects.requireNonNullElse(reason.getSQLState(), "");
        return state.startsWith("08") || state.startsWith("57P");
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
