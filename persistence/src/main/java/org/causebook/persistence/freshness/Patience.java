package org.causebook.persistence.freshness;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import java.time.Duration;

/** How long requests wait for a connection of the pool: while the database does not answer, not at all. */
final class Patience {

    /** None would mean for ever. */
    private static final Duration HARDLY_ANY = Duration.ofMillis(50);

    private final AgroalDataSource pool;
    private final Duration usual;

    Patience(AgroalDataSource pool) {
        this.pool = pool;
        this.usual = settings().acquisitionTimeout();
    }

    /** Ends every wait: those for an answer, by closing the connection, and those for a connection. */
    void lose() {
        settings().setAcquisitionTimeout(HARDLY_ANY);
        pool.flush(FlushMode.ALL);
    }

    void regain() {
        settings().setAcquisitionTimeout(usual);
    }

    private AgroalConnectionPoolConfiguration settings() {
        return pool.getConfiguration().connectionPoolConfiguration();
    }
}
