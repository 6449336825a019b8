package org.causebook.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.causebook.account.AccountChange;
import org.causebook.account.Accounts;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.account.Sessions;
import org.causebook.account.Sessions.Session;
import org.causebook.catalog.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestTransaction
class SessionsTest {

    private static final String TOKEN = Secrets.hash("token");

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    EntityManager database;

    private long anna;

    /** Called by each test itself: what runs before it has a transaction of its own, which is rolled back. */
    private void begin() {
        anna = accounts.add(new NewAccount("anna", "Anna", Role.EDITOR)).id();
        sessions.begin(anna, TOKEN, "192.0.2.1");
        database.flush();
    }

    @Test
    void a_session_belongs_to_its_account() {
        begin();
        assertThat(sessions.use(TOKEN))
                .hasValueSatisfying(account -> assertThat(account.login()).isEqualTo("anna"));
        assertThat(sessions.use(Secrets.hash("another"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11 hours, 11 hours, true",
        "13 hours, 13 hours, false",
        "29 days, 1 minute, true",
        "31 days, 1 minute, false",
        "-400 days, -400 days, false",
        "1 minute, -400 days, false",
        "-10 minutes, -10 minutes, true"
    })
    void a_session_lives_while_it_is_used_but_not_for_ever_and_not_from_a_wrong_clock(
            String began, String used, boolean alive) {
        begin();
        database.createNativeQuery("update session set began_at = now() - cast(:began as interval),"
                        + " last_used_at = now() - cast(:used as interval)")
                .setParameter("began", began)
                .setParameter("used", used)
                .executeUpdate();
        database.clear();

        assertThat(sessions.use(TOKEN).isPresent()).isEqualTo(alive);
        sessions.deleteExpired();
        assertThat(database.createQuery("select count(*) from SessionEntity", Long.class)
                        .getSingleResult())
                .isEqualTo(alive ? 1 : 0);
    }

    @Test
    void a_deactivated_account_has_no_sessions() {
        begin();
        accounts.change(accounts.byId(anna).orElseThrow(), new AccountChange(null, null, false));
        database.clear();

        assertThat(sessions.use(TOKEN)).isEmpty();
    }

    @Test
    void all_but_the_current_session_can_be_ended() {
        begin();
        sessions.begin(anna, Secrets.hash("phone"), "192.0.2.2");
        database.flush();
        assertThat(list()).extracting(Session::current).containsExactly(false, true);

        sessions.endOthers(anna, TOKEN);

        assertThat(list()).extracting(Session::origin).containsExactly("192.0.2.1");
        assertThat(sessions.use(Secrets.hash("phone"))).isEmpty();
    }

    @Test
    void nobody_ends_the_session_of_another() {
        begin();
        long berta = accounts.add(new NewAccount("berta", "Berta", Role.EDITOR)).id();
        long id = list().get(0).id();

        assertThat(sessions.end(berta, id)).isFalse();
        assertThat(sessions.end(anna, id)).isTrue();
        assertThat(sessions.use(TOKEN)).isEmpty();
    }

    private List<Session> list() {
        return sessions.list(anna, TOKEN, PageRequest.of("sessions", Optional.empty(), Optional.empty()))
                .items();
    }
}
