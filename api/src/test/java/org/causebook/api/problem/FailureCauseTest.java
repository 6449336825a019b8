package org.causebook.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.causebook.api.problem.FailureCause.DatabaseFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureCauseTest {

    @ParameterizedTest
    @CsvSource({
        "08001, DISCONNECTED",
        "08006, DISCONNECTED",
        "25006, READ_ONLY",
        "53100, DISK_FULL",
        "53200, SHORT_OF_RESOURCES",
        "53300, NO_MORE_CONNECTIONS",
        "57P01, STOPPED",
        "57014, STOPPED"
    })
    void a_state_tells_why_the_database_did_not_do_it(String state, DatabaseFault fault) {
        assertThat(FailureCause.ofDatabase(new IllegalStateException(new SQLException("gone", state))))
                .contains(fault);
    }

    @Test
    void a_pool_that_gave_no_connection_in_time_is_no_database_that_is_away() {
        assertThat(FailureCause.ofDatabase(new SQLException("Sorry, acquisition timeout!")))
                .contains(DatabaseFault.BUSY);
        assertThat(FailureCause.ofDatabase(new SQLException("none left", new TimeoutException())))
                .contains(DatabaseFault.BUSY);
    }

    @Test
    void a_connection_that_the_pool_gave_up_while_it_was_made_is_a_database_that_is_away() {
        var interrupted = new RuntimeException("Interrupted while attempting to connect.");
        assertThat(FailureCause.ofDatabase(new SQLException("Something unusual has occurred", "99999", interrupted)))
                .contains(DatabaseFault.DISCONNECTED);
        assertThat(FailureCause.ofDatabase(new SQLException("Something unusual has occurred", "99999")))
                .isEmpty();
    }

    @Test
    void what_a_failed_rollback_hides_is_found() {
        var rollback = new IllegalStateException("rollback failed");
        rollback.addSuppressed(new IllegalStateException(new SQLException("full", "53100")));

        assertThat(FailureCause.ofDatabase(new IllegalStateException(rollback))).contains(DatabaseFault.DISK_FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23505", "22021", "25001"})
    void a_statement_that_fails_is_a_mistake_of_ours(String state) {
        assertThat(FailureCause.ofDatabase(new SQLException("wrong", state))).isEmpty();
    }

    @Test
    void a_timeout_that_has_nothing_to_do_with_the_database_is_a_mistake_of_ours() {
        assertThat(FailureCause.ofDatabase(new IllegalStateException(new TimeoutException())))
                .isEmpty();
    }

    @Test
    void causes_that_go_in_a_circle_come_to_an_end() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertThat(FailureCause.ofDatabase(one)).isEmpty();
    }
}
