package org.causebook.persistence.freshness;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Knows the pool's connections, and can cut all of them off at once.
 *
 * <p>The pool cannot do that: its one thread for housekeeping closes connections, and makes them. While it waits for a
 * silent database to accept a new one, whoever asked for it, everything else that it has to do waits too. Requests then
 * hung on open connections until the driver gave them up.
 */
@Singleton
class PoolConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(PoolConnections.class);

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    @Override
    public void onConnectionCreate(Connection connection) {
        open.add(connection);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        open.remove(connection);
    }

    /** Whoever waits for an answer on one of them fails at once. */
    void abortAll() {
        for (var connection : List.copyOf(open)) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException closedAnyhow) {
                LOG.debug("A connection was not cut off in order", closedAnyhow);
            }
        }
    }
}
