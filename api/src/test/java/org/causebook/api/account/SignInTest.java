package org.causebook.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.api.account.TestPeople.ORIGIN;
import static org.causebook.api.account.TestPeople.PASSWORD;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causebook.account.AccountChange;
import org.causebook.account.Actor;
import org.causebook.account.ManageAccounts;
import org.causebook.account.ManageOwnAccount;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.signin.Authenticate;
import org.causebook.signin.ChangePassword;
import org.causebook.signin.Client;
import org.causebook.signin.SignIn;
import org.causebook.signin.SignInRefused;
import org.causebook.signin.UseOneTimeLink;
import org.causebook.signin.UseOneTimeLink.LinkExpired;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    private static final String NEXT = "a quiet place by the river";

    @Inject
    SignIn signIn;

    @Inject
    ManageOwnAccount own;

    @Inject
    ChangePassword changePassword;

    @Inject
    ManageAccounts manage;

    @Inject
    UseOneTimeLink links;

    @Inject
    Authenticate authenticate;

    private Actor anna = Actor.anonymous(ORIGIN);
    private String session = "";
    private String token = "";

    @BeforeEach
    void makeAnna() {
        anna = TestPeople.someone(Role.EDITOR);
        session = begin(PASSWORD);
        token = TestPeople.newToken(anna);
    }

    @Test
    void each_sign_in_has_a_session_of_its_own() {
        assertThat(begin(PASSWORD)).isNotEqualTo(session).hasSize(43);
        assertThat(bySession())
                .hasValueSatisfying(actor -> assertThat(actor.rights()).isEqualTo(Role.EDITOR.rights()));
    }

    @Test
    void a_login_may_be_typed_with_capitals_and_space() {
        assertThat(signIn.signIn(" " + anna.login().toUpperCase(java.util.Locale.ROOT), PASSWORD, Client.at(ORIGIN))
                        .account()
                        .login())
                .isEqualTo(anna.login());
    }

    @Test
    void a_session_is_over_after_signing_out() {
        own.signOut(anna, session);
        assertThat(bySession()).isEmpty();
        assertThat(byToken()).isPresent();
    }

    @Test
    void another_password_ends_every_session_and_begins_a_new_one() {
        var other = begin(PASSWORD);
        var next = changePassword.change(anna, PASSWORD, NEXT, false);

        assertThat(bySession()).isEmpty();
        assertThat(authenticate.bySession(other, ORIGIN)).isEmpty();
        assertThat(authenticate.bySession(next.token(), ORIGIN)).isPresent();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> begin(PASSWORD));
        assertThat(begin(NEXT)).isNotEmpty();
    }

    @Test
    void another_role_ends_sessions_and_changes_what_tokens_may_do() {
        change(new AccountChange(null, Role.ENGINEER, null));

        assertThat(bySession()).isEmpty();
        assertThat(byToken())
                .hasValueSatisfying(actor ->
                        assertThat(actor.rights()).contains(Right.READ_INTERNAL).doesNotContain(Right.EDIT_ENTRIES));
    }

    @Test
    void nothing_of_a_deactivated_account_is_of_use() {
        change(new AccountChange(null, null, false));

        assertThat(bySession()).isEmpty();
        assertThat(byToken()).isEmpty();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> begin(PASSWORD));
        change(new AccountChange(null, null, true));
        assertThat(bySession()).isEmpty();
        assertThat(byToken()).isPresent();
    }

    @Test
    void a_reset_password_is_of_no_use_and_the_link_sets_one_once() {
        var link = manage.resetPassword(TestPeople.actor(Role.ADMINISTRATOR), anna.login());

        assertThat(bySession()).isEmpty();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> begin(PASSWORD));
        links.setPassword(link.token(), NEXT, Client.at(ORIGIN));
        assertThat(begin(NEXT)).isNotEmpty();
        assertThatExceptionOfType(LinkExpired.class)
                .isThrownBy(() -> links.setPassword(link.token(), NEXT, Client.at(ORIGIN)));
    }

    @Test
    void other_devices_can_be_signed_out() {
        var phone = begin(PASSWORD);
        own.endOtherSessions(anna, phone);

        assertThat(bySession()).isEmpty();
        assertThat(own.sessions(anna, Optional.of(phone), Optional.empty(), Optional.empty())
                        .items())
                .singleElement()
                .matches(left -> left.current());
    }

    private String begin(String password) {
        return signIn.signIn(anna.login(), password, Client.at(ORIGIN)).token();
    }

    private Optional<Actor> bySession() {
        return authenticate.bySession(session, ORIGIN);
    }

    private Optional<Actor> byToken() {
        return authenticate.byApiToken(token, ORIGIN);
    }

    private void change(AccountChange change) {
        var administrator = TestPeople.actor(Role.ADMINISTRATOR);
        long version = manage.show(administrator, anna.login()).version();
        manage.change(administrator, anna.login(), change, version);
    }
}
