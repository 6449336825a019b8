package org.causebook.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.AccountQuery;
import org.causebook.account.Accounts;
import org.causebook.account.Accounts.LoginTaken;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditQuery;
import org.causebook.account.NewAccount;
import org.causebook.account.OneTimeLink;
import org.causebook.account.ReadAudit;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.account.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class AccountsTest {

    @Inject
    Accounts accounts;

    @Inject
    OneTimeLink.Store links;

    @Inject
    AuditRepository audit;

    @Inject
    ReadAudit.Records records;

    @Inject
    EntityManager database;

    @Test
    void a_login_is_taken_once() {
        add("anna", Role.EDITOR);
        assertThatExceptionOfType(LoginTaken.class).isThrownBy(() -> add("anna", Role.ENGINEER));
    }

    @Test
    void the_first_account_is_made_where_there_is_none() {
        var first = accounts.addFirst(new NewAccount("root", "Root", Role.ADMINISTRATOR), "$hash");

        assertThat(first).hasValueSatisfying(account -> {
            assertThat(account.mustChangePassword()).isTrue();
            assertThat(account.hasPassword()).isTrue();
        });
        assertThat(accounts.addFirst(new NewAccount("root2", "Root", Role.ADMINISTRATOR), "$hash"))
                .isEmpty();
    }

    @Test
    void a_change_counts_and_a_second_one_from_the_same_version_is_refused() {
        var anna = add("anna", Role.EDITOR);

        var changed = accounts.change(anna, new AccountChange(null, Role.REVIEWER, null));

        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.role()).isEqualTo(Role.REVIEWER);
        assertThat(changed.displayName()).isEqualTo(anna.displayName());
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> accounts.change(anna, new AccountChange("Anna", null, null)));
    }

    @Test
    void pages_make_up_the_whole_list_and_filters_narrow_it() {
        add("berta", Role.EDITOR);
        add("anna", Role.EDITOR);
        add("carla_x", Role.REVIEWER);

        assertThat(logins(null, null, 1)).containsExactly("anna", "berta", "carla_x");
        assertThat(logins("ERT", null, 50)).containsExactly("berta");
        assertThat(logins("_", null, 50)).containsExactly("carla_x");
        assertThat(logins("%", null, 50)).isEmpty();
        assertThat(logins(null, "reviewer", 50)).containsExactly("carla_x");
        var begin = AccountQuery.of(new AccountQuery.Raw(null, "editor", null, 1, null));
        var later = accounts.list(begin).next().orElseThrow();
        assertThat(accounts.count(begin)).isEqualTo(2);
        assertThat(accounts.count(AccountQuery.of(new AccountQuery.Raw(null, "editor", null, 1, later))))
                .isEqualTo(2);
    }

    @Test
    void a_link_works_once_and_a_newer_one_replaces_it() {
        var anna = add("anna", Role.EDITOR);
        links.put(anna, "old");
        links.put(anna, "new");

        assertThat(links.find(Secrets.hash("old"))).isEmpty();
        assertThat(links.find(Secrets.hash("new"))).isPresent();
        assertThat(links.take(Secrets.hash("new"))).isPresent();
        assertThat(links.take(Secrets.hash("new"))).isEmpty();
    }

    @Test
    void a_link_is_of_no_use_after_a_day() {
        links.put(add("anna", Role.EDITOR), "link");
        database.createNativeQuery("update one_time_link set expires_at = now() - interval '1 second'")
                .executeUpdate();

        assertThat(links.take(Secrets.hash("link"))).isEmpty();
    }

    @Test
    void the_audit_trail_tells_what_was_written_into_it() {
        var anna = add("anna", Role.EDITOR);
        var actor = new Actor(Optional.of(anna.id()), "anna", Role.EDITOR, Role.EDITOR.rights(), "192.0.2.1");
        var before = new LinkedHashMap<String, @Nullable String>();
        before.put("longest", "1");
        before.put("x", null);
        before.put("a", "<b>\u00e4");
        audit.add(actor, new AuditEvent("one", "catalogs/a/3", before, Map.of()));
        audit.add(Actor.anonymous("192.0.2.2"), AuditEvent.of("two", "catalogs/a_b", Map.of("x", "2")));

        assertThat(told(null, null, null)).containsExactly("two", "one");
        assertThat(told("anna", null, null)).containsExactly("one");
        assertThat(told(null, "two", null)).containsExactly("two");
        assertThat(told(null, null, "catalogs/a")).containsExactly("one");
        assertThat(told(null, null, "catalogs/_")).isEmpty();
        assertThat(records.count(AuditQuery.of(new AuditQuery.Raw(null, null, "catalogs/a", 1, null)), 10))
                .isEqualTo(1);
        assertThat(records.count(AuditQuery.of(new AuditQuery.Raw(null, null, null, 1, null)), 10))
                .isEqualTo(2);
        assertThat(records.count(AuditQuery.of(new AuditQuery.Raw(null, null, null, 1, null)), 1))
                .isEqualTo(1);
        var record = records.list(AuditQuery.of(new AuditQuery.Raw("anna", null, null, null, null)))
                .items()
                .get(0);
        assertThat(record.event().before()).containsExactlyEntriesOf(before);
        assertThat(record.origin()).isEqualTo("192.0.2.1");
    }

    @Test
    void an_audit_record_is_never_changed_or_deleted() {
        audit.add(Actor.anonymous("192.0.2.2"), AuditEvent.of("two", "catalogs/a_b", Map.of("x", "2")));
        database.flush();
        assertThatThrownBy(() -> database.createNativeQuery("update audit set login = 'someone-else'")
                        .executeUpdate())
                .hasMessageContaining("cannot be changed");
    }

    private Account add(String login, Role role) {
        return accounts.add(new NewAccount(login, "Name of " + login.substring(0, 1), role));
    }

    private List<String> told(@Nullable String login, @Nullable String action, @Nullable String subject) {
        return records.list(AuditQuery.of(new AuditQuery.Raw(login, action, subject, null, null))).items().stream()
                .map(record -> record.event().action())
                .toList();
    }

    private List<String> logins(@Nullable String text, @Nullable String role, int limit) {
        var logins = new ArrayList<String>();
        Optional<String> next = Optional.empty();
        do {
            var page = accounts.list(AccountQuery.of(new AccountQuery.Raw(text, role, null, limit, next.orElse(null))));
            page.items().forEach(account -> logins.add(account.login()));
            next = page.next();
        } while (next.isPresent());
        return logins;
    }
}
