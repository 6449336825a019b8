package org.causebook.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureCauseTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57014"})
    void a_connection_that_fails_is_the_database_being_away(String state) {
        assertThat(FailureCause.isDatabaseAway(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void a_pool_that_gave_none_in_time_is_the_database_being_away() {
        assertThat(FailureCause.isDatabaseAway(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @Test
    void a_pool_that_has_no_connection_to_give_is_the_database_being_away() {
        assertThat(FailureCause.isDatabaseAway(new SQLException("none left", new TimeoutException())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23505", "22021"})
    void a_statement_that_fails_is_a_mistake_of_ours(String state) {
        assertThat(FailureCause.isDatabaseAway(new SQLException("wrong", state)))
                .isFalse();
    }

    @Test
    void a_timeout_that_has_nothing_to_do_with_the_database_is_a_mistake_of_ours() {
        assertThat(FailureCause.isDatabaseAway(new IllegalStateException(new TimeoutException())))
                .isFalse();
    }

    @Test
    void causes_that_go_in_a_circle_come_to_an_end() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertThat(FailureCause.isDatabaseAway(one)).isFalse();
    }
}
