package org.causebook.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.NewAccount;
import org.causebook.account.OneTimeLink;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.account.Sessions;
import org.causebook.idempotency.IdempotencyKeys;
import org.causebook.signin.DeleteExpired;
import org.causebook.signin.SignInAttempts;
import org.causebook.token.ApiTokens;
import org.causebook.token.NewApiToken;
import org.junit.jupiter.api.Test;

/** Every table has a row that is still of use and one that is not. */
@QuarkusTest
@TestTransaction
class DeleteExpiredTest {

    @Inject
    DeleteExpired deleteExpired;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    OneTimeLink.Store links;

    @Inject
    SignInAttempts attempts;

    @Inject
    IdempotencyKeys keys;

    @Inject
    EntityManager database;

    @Test
    void sessions_that_were_not_used_for_long_are_deleted() {
        var anna = add("anna");
        sessions.begin(anna.id(), Secrets.hash("old"), "192.0.2.1");
        sessions.begin(anna.id(), Secrets.hash("new"), "192.0.2.1");
        run("update session set last_used_at = now() - interval '13 hours' where token_hash = '" + Secrets.hash("old")
                + "'");

        deleteExpired.deleteExpired();

        assertThat(rows("session")).isEqualTo(1);
        assertThat(sessions.use(Secrets.hash("new"))).isPresent();
    }

    @Test
    void tokens_are_deleted_30_days_after_they_expired() {
        var anna = add("anna");
        for (var name : new String[] {"valid", "expired", "old"}) {
            tokens.add(anna.id(), new NewApiToken(name, Set.of(Right.READ_WORK), 1), Secrets.hash(name));
        }
        run("update api_token set expires_at = now() - interval '29 days' where name = 'expired'");
        run("update api_token set expires_at = now() - interval '31 days' where name = 'old'");

        deleteExpired.deleteExpired();

        assertThat((Object) database.createNativeQuery("select name from api_token", String.class)
                        .getResultList())
                .hasToString("[valid, expired]");
    }

    @Test
    void one_time_links_are_deleted_after_a_day() {
        links.put(add("anna"), "old");
        links.put(add("berta"), "new");
        run("update one_time_link set expires_at = now() - interval '1 minute'"
                + " where account_id = (select id from account where login = 'anna')");

        deleteExpired.deleteExpired();

        assertThat(rows("one_time_link")).isEqualTo(1);
        assertThat(links.find(Secrets.hash("new"))).isPresent();
    }

    @Test
    void counts_of_attempts_are_deleted_after_a_day_and_known_browsers_after_180_days() {
        var devices = new String[4];
        for (int each = 0; each < devices.length; each++) {
            devices[each] = "device:" + Secrets.hash("of this test " + each);
        }
        attempts.lock(devices[0]);
        attempts.lock(devices[1]);
        attempts.rememberDevice(devices[2]);
        attempts.rememberDevice(devices[3]);
        touched(devices[1], "25 hours");
        touched(devices[2], "179 days");
        touched(devices[3], "181 days");

        deleteExpired.deleteExpired();

        assertThat(attempts.isKnownDevice(devices[2])).isTrue();
        assertThat(attempts.isKnownDevice(devices[3])).isFalse();
        assertThat(database.createNativeQuery("select count(*) from sign_in_attempt where key in :keys", Long.class)
                        .setParameter("keys", List.of(devices))
                        .getSingleResult())
                .isEqualTo(2L);
    }

    @Test
    void idempotency_keys_are_deleted_after_a_day() {
        keys.claim(1, "key-of-yesterday", "fingerprint");
        keys.claim(1, "key-of-today", "fingerprint");
        run("update idempotency_key set created_at = now() - interval '25 hours' where key = 'key-of-yesterday'");

        deleteExpired.deleteExpired();

        assertThat((Object) database.createNativeQuery(
                                "select key from idempotency_key where key like 'key-of-%'", String.class)
                        .getResultList())
                .hasToString("[key-of-today]");
    }

    private Account add(String login) {
        return accounts.add(new NewAccount(login, "Name", Role.EDITOR));
    }

    private void touched(String key, String before) {
        run("update sign_in_attempt set touched_at = now() - interval '" + before + "' where key = '" + key + "'");
    }

    @Test
    void a_token_that_has_expired_leaves_its_name_to_the_next_one() {
        var anna = add("anna");
        var token = new NewApiToken("CI", Set.of(Right.READ_WORK), 30);
        tokens.add(anna.id(), token, Secrets.hash("old"));
        run("update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'");
        database.clear();

        var next = tokens.add(anna.id(), token, Secrets.hash("new"));

        assertThat(next.expired()).isFalse();
        assertThat(tokens.use(Secrets.hash("new"))).isPresent();
        assertThat(tokens.use(Secrets.hash("old"))).isEmpty();
    }

    private void run(String sql) {
        database.flush();
        database.createNativeQuery(sql).executeUpdate();
        database.clear();
    }

    private long rows(String table) {
        return (Long) database.createNativeQuery("select count(*) from " + table, Long.class)
                .getSingleResult();
    }
}
