package org.causebook.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.causebook.api.account.TestPeople.ORIGIN;
import static org.causebook.api.account.TestPeople.PASSWORD;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.account.SignIn;
import org.causebook.account.SignInRefused;
import org.causebook.account.TooManyAttempts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuessingTest {

    private static final int GUESSES = 1000;
    private static final int AT_ONCE = 16;

    @Inject
    SignIn signIn;

    @Inject
    AgroalDataSource database;

    @Test
    void a_thousand_guesses_at_once_are_all_counted_and_few_are_looked_at()
            throws InterruptedException, ExecutionException, SQLException {
        var login = TestPeople.someone(Role.EDITOR).login();
        var guess = (Callable<@Nullable Throwable>) () -> attempt(login, "wrong password", "198.51.100.7");
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        int looked = 0;
        for (var result : pool.invokeAll(java.util.Collections.nCopies(GUESSES, guess))) {
            looked += result.get() instanceof SignInRefused ? 1 : 0;
        }
        pool.shutdown();

        assertThat(looked).isBetween(4, 12);
        assertThat(attempts(login + "\n198.51.100.7")).isEqualTo(GUESSES);
        assertThat(signIn.signIn(login, PASSWORD, ORIGIN).token()).isNotEmpty();
    }

    @Test
    void an_unknown_login_is_answered_like_a_known_one() {
        var known = TestPeople.someone(Role.EDITOR).login();
        for (int attempt = 0; attempt < 6; attempt++) {
            var one = attempt(known, "wrong password", "203.0.113.1");
            var other = attempt("no-" + known, "wrong password", "203.0.113.2");
            assertThat(other).hasSameClassAs(one).hasMessage(one.getMessage());
        }
    }

    @Test
    void an_unknown_login_takes_as_long_as_a_known_one() {
        var known = TestPeople.someone(Role.EDITOR).login();
        var times = new ArrayList<Double>();
        for (int round = 0; round < 9; round++) {
            double one = time(known, "203.0.113." + (10 + round));
            double other = time("no-" + known, "203.0.113." + (30 + round));
            times.add(other / one);
        }
        times.sort(null);
        assertThat(times.get(times.size() / 2)).as(times.toString()).isBetween(0.6, 1.7);
    }

    @Test
    void a_password_of_a_megabyte_is_refused_unhashed() {
        var login = TestPeople.someone(Role.EDITOR).login();
        attempt(login, "x", "203.0.113.99");
        long began = System.nanoTime();
        var refused = attempt(login, "x".repeat(1_000_000), "203.0.113.99");

        assertThat(refused).isInstanceOf(SignInRefused.class);
        assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
    }

    @Test
    void one_who_has_to_wait_is_told_how_long() {
        var login = TestPeople.someone(Role.EDITOR).login();
        for (int attempt = 0; attempt < 4; attempt++) {
            attempt(login, "wrong password", "203.0.113.77");
        }
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> signIn.signIn(login, PASSWORD, "203.0.113.77"))
                .matches(error -> error.retryAfterSeconds() == 1);
    }

    @Test
    void text_that_is_no_login_is_refused_like_a_wrong_one() {
        for (var login : Arrays.asList("", "\u0000", "'; drop table account --", "x".repeat(100_000), "Ünknown")) {
            assertThat(attempt(login, PASSWORD, "203.0.113.60")).isInstanceOf(SignInRefused.class);
        }
    }

    private double time(String login, String origin) {
        long began = System.nanoTime();
        attempt(login, "wrong password", origin);
        return System.nanoTime() - began;
    }

    private Throwable attempt(String login, String password, String origin) {
        return catchThrowable(() -> signIn.signIn(login, password, origin));
    }

    private long attempts(String pair) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select attempts from sign_in_attempt where key = ?")) {
            query.setString(1, "pair:" + Secrets.hash(pair));
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
