package org.causebook.persistence.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoolTimeoutsTest {

    @Inject
    AgroalDataSource pool;

    @Inject
    PoolConnections connections;

    @Test
    void nobody_waits_for_a_database_that_is_known_not_to_answer() throws SQLException {
        var usual = limit();
        var timeouts = new PoolTimeouts(pool, connections);
        try (var inUse = pool.getConnection()) {
            timeouts.failFast();

            assertThat(limit()).isPositive().isLessThan(usual);
            assertThat(inUse.isValid(10)).isTrue();

            timeouts.closeConnections();

            await("the pool closes it in its own time").until(() -> !inUse.isValid(1));
        } finally {
            timeouts.restore();
        }
        assertThat(limit()).isEqualTo(usual);
        try (var again = pool.getConnection()) {
            assertThat(again.isValid(1)).isTrue();
        }
    }

    private Duration limit() {
        return pool.getConfiguration().connectionPoolConfiguration().acquisitionTimeout();
    }
}
