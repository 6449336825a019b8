package org.causebook.persistence.freshness;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import java.time.Duration;

/** How long requests wait for a connection of the pool: hardly at all while the database does not answer. */
final class PoolTimeouts {

    /** Zero would mean for ever. */
    private static final Duration HARDLY_ANY = Duration.ofMillis(50);

    private final AgroalDataSource pool;
    private final PoolConnections connections;
    private final Duration usual;

    PoolTimeouts(AgroalDataSource pool, PoolConnections connections) {
        this.pool = pool;
        this.connections = connections;
        this.usual = settings().acquisitionTimeout();
    }

    /** From now on nobody waits for a connection. Connections in use stay open. */
    void failFast() {
        settings().setAcquisitionTimeout(HARDLY_ANY);
    }

    /** Closes all connections, so that those who wait on one for an answer of the database wait no longer. */
    void closeConnections() {
        connections.abortAll();
        // So that nobody is given one of those to try.
        pool.flush(FlushMode.ALL);
    }

    void restore() {
        settings().setAcquisitionTimeout(usual);
    }

    private AgroalConnectionPoolConfiguration settings() {
        return pool.getConfiguration().connectionPoolConfiguration();
    }
}
