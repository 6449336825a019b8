package org.causebook.migrations;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class InterruptedMigrationTest {

    private static final String WAITING = """
            select pid from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()
            """;

    /** Each lock stops the next migration in the middle, where it refers to the table that is locked. */
    @ParameterizedTest
    @CsvSource({
        "2026.11.25.01, lock table entry in row exclusive mode",
        "2026.11.25.02, lock table catalog in row exclusive mode"
    })
    void a_migration_killed_in_the_middle_leaves_nothing_and_runs_again(String before, String lock) throws Exception {
        TestDatabase database = TestDatabase.empty();
        database.migrateTo(before);
        List<String> untouched = everything(database);

        try (Connection blocker = hold(database, lock)) {
            CompletableFuture<MigrateResult> migration = CompletableFuture.supplyAsync(database::migrate);
            kill(database);
            assertThatThrownBy(() -> migration.get(30, SECONDS)).isInstanceOf(ExecutionException.class);
            blocker.rollback();
        }

        assertThat(everything(database)).isEqualTo(untouched);
        assertThat(database.migrate().success).isTrue();
        assertThat(database.rows("select sequence from change_counter")).containsExactly("0");
    }

    private static Connection hold(TestDatabase database, String lock) throws SQLException {
        Connection blocker = database.connect();
        blocker.setAutoCommit(false);
        try (var statement = blocker.createStatement()) {
            statement.execute(lock);
        }
        return blocker;
    }

    private static void kill(TestDatabase database) throws InterruptedException {
        List<String> waiting = database.rows(WAITING);
        while (waiting.isEmpty()) {
            Thread.sleep(20);
            waiting = database.rows(WAITING);
        }
        assertThat(database.rows("select pg_terminate_backend(" + waiting.get(0) + ")"))
                .containsExactly("t");
    }

    private static List<String> everything(TestDatabase database) {
        return database.rows("""
                select 'relation', relname::text from pg_class where relnamespace = 'public'::regnamespace
                union all select 'function', proname::text from pg_proc where pronamespace = 'public'::regnamespace
                union all select 'constraint', conname::text from pg_constraint
                union all select 'migration', version || ' ' || success from flyway_schema_history
                order by 1, 2
                """);
    }
}
