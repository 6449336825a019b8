package org.causebook.persistence.account;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.Accounts;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.causebook.account.StaleVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator deactivates an account that another transaction has read and is about to write. */
@QuarkusTest
class AccountConcurrencyTest {

    @Inject
    Accounts accounts;

    @Inject
    EntityManager database;

    /** Other tests count the accounts. */
    @AfterEach
    void remove() {
        requiringNew()
                .run(() -> database.createNativeQuery("delete from account where login like 'race-%'")
                        .executeUpdate());
    }

    @Test
    void a_new_password_does_not_undo_a_deactivation() {
        var account = add();
        requiringNew().run(() -> {
            accounts.byLogin(account.login());
            deactivate(account);
            accounts.setPassword(account.id(), "$hash", false);
        });

        assertThat(now(account).active()).isFalse();
        assertThat(now(account).hasPassword()).isTrue();
    }

    @Test
    void a_change_from_the_version_before_a_deactivation_is_refused() {
        var account = add();

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> requiringNew().run(() -> {
                    var read = accounts.byId(account.id()).orElseThrow();
                    deactivate(account);
                    accounts.change(read, new AccountChange("Another name", null, null));
                }));
        assertThat(now(account).active()).isFalse();
    }

    @Test
    void a_lock_tells_what_has_changed_since_the_account_was_read() {
        var account = add();
        requiringNew().run(() -> {
            accounts.byId(account.id());
            deactivate(account);
            assertThat(accounts.lock(account.id()).orElseThrow().active()).isFalse();
        });
    }

    private Account add() {
        var login =
                "race-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return requiringNew().call(() -> accounts.add(new NewAccount(login, "Race", Role.EDITOR)));
    }

    private void deactivate(Account account) {
        requiringNew().run(() -> accounts.change(account, new AccountChange(null, null, false)));
    }

    private Account now(Account account) {
        return requiringNew().call(() -> accounts.byId(account.id()).orElseThrow());
    }
}
