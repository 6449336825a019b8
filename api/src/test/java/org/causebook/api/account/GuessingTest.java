package org.causebook.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.causebook.api.account.TestPeople.ORIGIN;
import static org.causebook.api.account.TestPeople.PASSWORD;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.causebook.account.ManageAccounts;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.signin.Client;
import org.causebook.signin.NewSession;
import org.causebook.signin.SignIn;
import org.causebook.signin.SignInRefused;
import org.causebook.signin.TooManyAttempts;
import org.causebook.signin.UseOneTimeLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuessingTest {

    private static final int GUESSES = 1000;
    private static final int AT_ONCE = 16;

    @Inject
    SignIn signIn;

    @Inject
    ManageAccounts accounts;

    @Inject
    UseOneTimeLink links;

    @Inject
    AgroalDataSource database;

    @Test
    void a_thousand_guesses_at_once_are_all_counted_and_few_are_looked_at()
            throws InterruptedException, ExecutionException, SQLException {
        var login = TestPeople.someone(Role.EDITOR).login();
        var guess = (Callable<@Nullable Throwable>) () -> attempt(login, "wrong password", "198.51.100.7");
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        int looked = 0;
        int toWait = 0;
        for (var result : pool.invokeAll(java.util.Collections.nCopies(GUESSES, guess))) {
            looked += result.get() instanceof SignInRefused ? 1 : 0;
            toWait += result.get() instanceof TooManyAttempts ? 1 : 0;
        }
        pool.shutdown();

        // Four at once, then one after each wait, of which the twelfth would begin minutes later.
        assertThat(looked).isBetween(4, 12);
        // On a busy machine a few get no connection in time. They learn nothing; some of them are counted all the same.
        assertThat(looked + toWait).isGreaterThan(GUESSES * 9 / 10);
        assertThat(attempts(login + "\n198.51.100.7")).isBetween((long) looked + toWait, (long) GUESSES);
        assertThat(signIn.signIn(login, PASSWORD, Client.at(ORIGIN)).token()).isNotEmpty();
    }

    @Test
    void an_office_behind_one_address_works_on_while_it_is_attacked_from_within() {
        var office = "192.0.2.55";
        var editor = TestPeople.someone(Role.EDITOR).login();
        var known = new Client(office, device(signIn.signIn(editor, PASSWORD, Client.at(office))));
        for (int guess = 0; guess < 40; guess++) {
            attempt("nobody-" + guess, "wrong password", office);
            attempt(editor, "wrong password", office);
        }

        var colleague = TestPeople.someone(Role.EDITOR).login();
        assertThat(signIn.signIn(colleague, PASSWORD, Client.at(office)).token())
                .isNotEmpty();
        assertThat(signIn.signIn(editor, PASSWORD, known).token()).isNotEmpty();
    }

    @Test
    void a_browser_that_used_a_one_time_link_is_known() {
        var administrator = TestPeople.actor(Role.ADMINISTRATOR);
        var login = TestPeople.someone(Role.EDITOR).login();
        var link = accounts.resetPassword(administrator, login);
        var home = Client.at("192.0.2.56");
        var device = links.setPassword(link.token(), PASSWORD, home);
        for (int guess = 0; guess < 10; guess++) {
            attempt(login, "wrong password", home.origin());
        }

        var known = new Client(home.origin(), device);
        assertThat(device(signIn.signIn(login, PASSWORD, known))).isEqualTo(device);
    }

    @Test
    void an_unknown_login_is_answered_like_a_known_one() {
        var known = TestPeople.someone(Role.EDITOR).login();
        assertThat(answers("no-" + known, "203.0.113.2"))
                .isEqualTo(answers(known, "203.0.113.1"))
                .hasSize(2);
    }

    /** What wrong passwords are answered with, up to the first request to wait: how soon that comes is a matter of time. */
    private Set<String> answers(String login, String origin) {
        var answers = new LinkedHashSet<String>();
        Throwable answer;
        do {
            answer = attempt(login, "wrong password", origin);
            answers.add(answer.toString());
        } while (!(answer instanceof TooManyAttempts));
        return answers;
    }

    @Test
    void a_password_of_a_megabyte_is_refused() {
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
        int refused = 0;
        var answer = attempt(login, "wrong password", "203.0.113.77");
        while (!(answer instanceof TooManyAttempts)) {
            refused++;
            answer = attempt(login, "wrong password", "203.0.113.77");
        }

        // The first wait is a second. Whoever was slower than that has to wait longer, at most twice as long each time.
        assertThat(((TooManyAttempts) answer).retryAfterSeconds()).isBetween(1L, 1L << Math.max(0, refused - 4));
    }

    @Test
    void text_that_is_no_login_is_refused_like_a_wrong_one() {
        for (var login : Arrays.asList("", "\u0000", "'; drop table account --", "x".repeat(100_000), "Ünknown")) {
            assertThat(attempt(login, PASSWORD, "203.0.113.60")).isInstanceOf(SignInRefused.class);
        }
    }

    private static String device(NewSession session) {
        return Objects.requireNonNull(session.device());
    }

    private Throwable attempt(String login, String password, String origin) {
        return catchThrowable(() -> signIn.signIn(login, password, Client.at(origin)));
    }

    private long attempts(String pair) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select attempts from sign_in_attempt where key = ?")) {
            query.setString(1, "network:" + Secrets.hash(pair));
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
