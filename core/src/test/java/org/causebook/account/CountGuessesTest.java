package org.causebook.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountGuessesTest {

    private final Notebook notebook = new Notebook();
    private final CountGuesses guesses = new CountGuesses(notebook);

    /** What PostgreSQL keeps, kept in memory, with a clock that a test moves. */
    private static final class Notebook implements SignInAttempts {

        private final Map<String, AttemptCount> counts = new HashMap<>();
        private final Set<String> known = new HashSet<>();
        private Instant now = Instant.parse("2026-11-22T09:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public AttemptCount lock(String key) {
            return counts.getOrDefault(key, AttemptCount.NONE);
        }

        @Override
        public void keep(String key, AttemptCount count) {
            counts.put(key, count);
        }

        @Override
        public boolean signedInBefore(String login, String address) {
            return known.contains(login + address);
        }

        @Override
        public void signedIn(String login, String address) {
            known.add(login + address);
        }

        @Override
        public void forget() {}
    }

    @Test
    void three_mistakes_cost_nothing_and_further_ones_ever_more() {
        assertThat(wait("anna", "192.0.2.1")).isEmpty();
        assertThat(wait("anna", "192.0.2.1")).isEmpty();
        assertThat(wait("anna", "192.0.2.1")).isEmpty();
        assertThat(wait("anna", "192.0.2.1")).isEmpty();
        assertThat(wait("anna", "192.0.2.1")).contains(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(wait("anna", "192.0.2.1")).isEmpty();
        assertThat(wait("anna", "192.0.2.1")).contains(Duration.ofSeconds(2));
    }

    @Test
    void no_wait_is_longer_than_five_minutes_however_much_is_tried() {
        for (int attempt = 0; attempt < 100; attempt++) {
            wait("anna", "192.0.2.1").ifPresent(this::pass);
        }
        assertThat(wait("anna", "192.0.2.1"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5)));
    }

    @Test
    void attempts_while_waiting_do_not_make_the_wait_longer() {
        fail("anna", "192.0.2.1", 4);
        for (int attempt = 0; attempt < 1000; attempt++) {
            assertThat(wait("anna", "192.0.2.1")).contains(Duration.ofSeconds(1));
        }
        pass(Duration.ofSeconds(1));
        assertThat(wait("anna", "192.0.2.1")).isEmpty();
        assertThat(notebook.lock(Guess.of("anna", "192.0.2.1").pairKey()).attempts())
                .isEqualTo(1005);
    }

    @Test
    void where_someone_signed_in_before_the_failures_of_others_cost_nothing() {
        guesses.succeeded(Guess.of("anna", "192.0.2.1"));
        for (int host = 1; host < 200; host++) {
            fail("anna", "198.51.100." + host, 3);
        }
        fail("someone-else", "192.0.2.1", 50);

        assertThat(wait("anna", "192.0.2.1")).isEmpty();
    }

    @Test
    void elsewhere_the_failures_of_others_cost_one_short_wait_and_then_none() {
        for (int host = 1; host < 60; host++) {
            fail("anna", "198.51.100." + host, 1);
            pass(Duration.ofSeconds(30));
            fail("anna", "198.51.100." + host, 1);
        }

        assertThat(wait("anna", "192.0.2.1")).contains(Duration.ofSeconds(30));
        fail("anna", "198.51.100.200", 50);
        pass(Duration.ofSeconds(30));
        assertThat(wait("anna", "192.0.2.1")).isEmpty();
    }

    @Test
    void trying_one_password_on_many_logins_is_slowed_down_by_address() {
        for (int login = 0; login < 31; login++) {
            assertThat(wait("login" + login, "192.0.2.1")).isEmpty();
        }
        assertThat(wait("another", "192.0.2.1")).contains(Duration.ofSeconds(1));
        assertThat(wait("another", "192.0.2.2")).isEmpty();
    }

    @Test
    void all_addresses_of_one_network_are_one() {
        fail("anna", "2001:db8:0:1::1", 4);
        assertThat(wait("anna", "2001:db8:0:1:ffff::2")).isPresent();
        assertThat(wait("anna", "2001:db8:0:2::1")).isEmpty();
    }

    @Test
    void a_clock_that_was_wrong_keeps_nobody_out() {
        pass(Duration.ofDays(400));
        fail("anna", "192.0.2.1", 6);
        pass(Duration.ofDays(-400));

        assertThat(wait("anna", "192.0.2.1")).isEmpty();
    }

    private void fail(String login, String origin, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            wait(login, origin);
        }
    }

    private Optional<Duration> wait(String login, String origin) {
        return guesses.count(Guess.of(login, origin));
    }

    private void pass(Duration time) {
        notebook.now = notebook.now.plus(time);
    }
}
