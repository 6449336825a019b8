package org.causebook.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.Accounts.StoredPassword;
import org.causebook.account.AuditTrail;
import org.causebook.account.Role;
import org.causebook.account.Sessions;
import org.causebook.token.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckPasswordTest {

    private static final String HASH = "$hash$right password";

    private final List<Optional<String>> hashed = new ArrayList<>();
    private final List<String> looked = new ArrayList<>();
    private final Map<String, StoredPassword> passwords = Map.of(
            "anna", new StoredPassword(account("anna", true), HASH),
            "gone", new StoredPassword(account("gone", false), HASH),
            "new", new StoredPassword(account("new", true), null));

    private final CheckPassword check = checking(new Hashes());

    /** Writes down what is compared. */
    private class Hashes implements PasswordHashes {

        @Override
        public String hash(String password) {
            return "$hash$" + password;
        }

        @Override
        public boolean matches(String password, @Nullable String hash) {
            hashed.add(Optional.ofNullable(hash));
            return hash(password).equals(hash);
        }

        @Override
        public boolean isOutdated(String hash) {
            return false;
        }
    }

    @Test
    void the_right_password_of_an_active_account_is_right() {
        assertThat(check("anna", "right password")).isPresent();
        assertThat(check(" ANNA ", "right password")).isPresent();
        assertThat(check("anna", "wrong password")).isEmpty();
        assertThat(check("gone", "right password")).isEmpty();
        assertThat(check("new", "")).isEmpty();
    }

    @Test
    void every_login_costs_one_look_and_one_hash_so_that_nobody_learns_which_exist() {
        for (var login : List.of("anna", "gone", "new", "nobody", "no login!")) {
            hashed.clear();
            looked.clear();
            assertThat(check(login, "wrong password")).isEmpty();
            assertThat(looked).as(login).containsExactly(login);
            assertThat(hashed).as(login).hasSize(1);
        }
    }

    @Test
    void a_password_of_a_megabyte_is_refused_before_it_is_hashed() {
        assertThat(check("anna", "x".repeat(1_000_000))).isEmpty();
        assertThat(hashed).isEmpty();
    }

    @Test
    void one_network_has_one_password_checked_at_a_time_and_others_do_not_wait_for_it() throws InterruptedException {
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var atOnce = new AtomicInteger();
        var slow = checking(new Hashes() {
            @Override
            public boolean matches(String password, @Nullable String hash) {
                if (password.equals("slow")) {
                    assertThat(atOnce.incrementAndGet()).isEqualTo(1);
                    entered.countDown();
                    assertThatCode(release::await).doesNotThrowAnyException();
                    atOnce.decrementAndGet();
                }
                return false;
            }
        });
        var threads = Executors.newFixedThreadPool(3);
        try {
            var crowd = Stream.of("a", "b", "c")
                    .map(login -> CompletableFuture.supplyAsync(
                            () -> slow.check(login, "slow", Client.at("192.0.2.1")), threads))
                    .toList();
            entered.await();
            assertThat(slow.check("anna", "quick", Client.at("198.51.100.9"))).isEmpty();
            release.countDown();
            assertThat(crowd).allSatisfy(each -> assertThat(each.join()).isEmpty());
        } finally {
            threads.shutdownNow();
        }
    }

    private CheckPassword checking(PasswordHashes hashes) {
        var throttle = new SignInThrottle(new AttemptsInMemory()) {
            @Override
            synchronized Admitted admit(String login, Client client) {
                return super.admit(login, client);
            }
        };
        return new CheckPassword(throttle, hashes, new Stored());
    }

    /** Knows the passwords of these accounts, and nothing else. */
    private final class Stored extends PasswordTransactions {

        Stored() {
            super(
                    unused(Accounts.class),
                    unused(Sessions.class),
                    unused(ApiTokens.class),
                    unused(SecondFactors.class),
                    new SignInThrottle(unused(SignInAttempts.class)),
                    unused(AuditTrail.class));
        }

        @Override
        Optional<StoredPassword> find(String login) {
            looked.add(login);
            return Optional.ofNullable(passwords.get(login));
        }
    }

    private static <T> T unused(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, values) -> {
                    throw new AssertionError(method);
                }));
    }

    private Optional<StoredPassword> check(String login, String password) {
        return check.check(login, password, Client.at("192.0.2.1"));
    }

    private static Account account(String login, boolean active) {
        return new Account(1, login, login, Role.EDITOR, active, false, true, false, Instant.EPOCH, null, 0);
    }
}
