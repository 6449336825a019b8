package org.causebook.api.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A machine that pauses, as one that was suspended, is no database that has gone. */
@QuarkusTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that holds a process")
class MachinePauseTest {

    private static final String WRITE =
            "update catalog set title = title where slug = 'iissync' returning cast(pg_sleep(2) as text)";

    /** When nothing has come from the database for that long, the application is about to connect anew. */
    private static final double SILENT = 0.9;

    @Inject
    DataSource database;

    @Test
    void a_write_that_is_under_way_is_not_broken_off() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var write = CompletableFuture.supplyAsync(() -> write(statement));

            HeldDatabase.pauseMachine(database, SILENT, 2);

            assertThat(write.join()).isTrue();
            connection.commit();
        }
    }

    private static boolean write(Statement statement) {
        try {
            return statement.execute(WRITE);
        } catch (SQLException brokenOff) {
            throw new IllegalStateException(brokenOff);
        }
    }
}
