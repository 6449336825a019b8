package org.causebook.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.causebook.api.account.TestPeople.ORIGIN;
import static org.causebook.api.account.TestPeople.PASSWORD;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.causebook.account.AccountChange;
import org.causebook.account.Actor;
import org.causebook.account.ManageAccounts;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.catalog.InvalidQuery;
import org.causebook.signin.Authenticate;
import org.causebook.signin.ChangePassword;
import org.causebook.signin.Client;
import org.causebook.signin.CodeNeeded;
import org.causebook.signin.EnterCode;
import org.causebook.signin.EnterCode.SignInOver;
import org.causebook.signin.ManageSecondFactor;
import org.causebook.signin.SignIn;
import org.causebook.signin.TooManyAttempts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorTest {

    private static final Client OFFICE = Client.at(ORIGIN);

    @Inject
    SignIn signIn;

    @Inject
    EnterCode enter;

    @Inject
    ManageSecondFactor manage;

    @Inject
    ManageAccounts accounts;

    @Inject
    ChangePassword changePassword;

    @Inject
    Authenticate authenticate;

    private Actor anna = Actor.anonymous(ORIGIN);
    private String session = "";
    private String secret = "";
    private List<String> recovery = List.of();

    @BeforeEach
    void addOne() {
        anna = TestPeople.someone(Role.EDITOR);
        session = signIn.signIn(anna.login(), PASSWORD, OFFICE).token();
        secret = manage.begin(anna, PASSWORD).secret();
        recovery = manage.confirm(anna, OneTimeCodes.code(secret, 0), session);
    }

    @AfterEach
    void requireNone() {
        manage.require(TestPeople.actor(Role.ADMINISTRATOR), Set.of());
    }

    @Test
    void signing_in_takes_the_password_and_a_code() {
        var begun = enter.signIn(passwordOnly(), OneTimeCodes.code(secret, 1), OFFICE);
        assertThat(authenticate.bySession(begun.token(), ORIGIN))
                .hasValueSatisfying(actor -> assertThat(actor.rights()).isEqualTo(Role.EDITOR.rights()));
        var token = passwordOnly();
        assertThat(authenticate.bySession(token, ORIGIN)).isEmpty();
    }

    @Test
    void a_code_that_was_used_is_refused() {
        var first = passwordOnly();
        var second = passwordOnly();
        var code = OneTimeCodes.code(secret, 1);
        enter.signIn(first, code, OFFICE);

        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> enter.signIn(second, code, OFFICE));
        assertThatExceptionOfType(SignInOver.class)
                .isThrownBy(() -> enter.signIn(first, OneTimeCodes.code(secret, 1), OFFICE));
    }

    @Test
    void a_recovery_code_signs_in_once() {
        var code = recovery.get(0);
        assertThat(enter.signIn(passwordOnly(), code, OFFICE).token()).isNotEmpty();
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> enter.signIn(passwordOnly(), code, OFFICE));
        assertThat(manage.show(anna).recoveryCodes()).isEqualTo(9);
    }

    @Test
    void guessing_codes_is_slowed_down_wherever_it_comes_from_and_however_often_the_password_is_right() {
        for (int guess = 0; guess < 4; guess++) {
            var network = Client.at("192.0.2." + guess);
            assertThatExceptionOfType(InvalidQuery.class)
                    .isThrownBy(() -> enter.signIn(passwordOnly(), "000000", network));
        }
        var token = passwordOnly();
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> enter.signIn(token, recovery.get(1), Client.at("198.51.100.1")));
    }

    @Test
    void who_guesses_does_not_keep_out_the_browser_that_signed_in_before() {
        var begun = enter.signIn(passwordOnly(), recovery.get(0), OFFICE);
        for (int guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> enter.signIn(passwordOnly(), "000000", OFFICE))
                    .isInstanceOf(RuntimeException.class);
        }
        var known = new Client(ORIGIN, begun.device());
        assertThat(enter.signIn(passwordOnly(), recovery.get(1), known).token()).isNotEmpty();
    }

    @Test
    void another_password_or_a_deactivation_ends_a_sign_in_that_waits() {
        var token = passwordOnly();
        changePassword.change(anna, PASSWORD, "a quiet place by the river", false);
        assertThatExceptionOfType(SignInOver.class).isThrownBy(() -> enter.signIn(token, recovery.get(0), OFFICE));
    }

    @Test
    void adding_one_ends_the_sessions_that_began_without_it_and_leaves_tokens_alone() {
        var ben = TestPeople.someone(Role.EDITOR);
        var token = TestPeople.newToken(ben);
        var other = signIn.signIn(ben.login(), PASSWORD, OFFICE).token();
        var mine = signIn.signIn(ben.login(), PASSWORD, OFFICE).token();
        var enrolment = manage.begin(ben, PASSWORD);
        assertThat(signIn.signIn(ben.login(), PASSWORD, OFFICE).token()).isNotEmpty();
        manage.confirm(ben, OneTimeCodes.code(enrolment.secret(), 0), mine);

        assertThat(authenticate.bySession(other, ORIGIN)).isEmpty();
        assertThat(authenticate.bySession(mine, ORIGIN)).isPresent();
        with(token).get("/api/v1/account").then().statusCode(200).body("account.hasSecondFactor", equalTo(true));
    }

    @Test
    void adding_and_removing_one_take_a_proof() {
        var ben = TestPeople.someone(Role.EDITOR);
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> manage.begin(ben, "not the password"));
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> manage.begin(anna, PASSWORD));
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> manage.remove(anna, "000000", OFFICE));
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> manage.renewRecoveryCodes(anna, "000000", OFFICE));

        var renewed = manage.renewRecoveryCodes(anna, recovery.get(0), OFFICE);
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> manage.remove(anna, recovery.get(1), OFFICE));
        manage.remove(anna, renewed.get(0), OFFICE);
        assertThat(signIn.signIn(anna.login(), PASSWORD, OFFICE).token()).isNotEmpty();
    }

    @Test
    void who_needs_one_can_do_nothing_else_in_the_browser_until_it_is_there() {
        var ben = TestPeople.someone(Role.REVIEWER);
        var token = TestPeople.newToken(ben);
        var mine = signIn.signIn(ben.login(), PASSWORD, OFFICE).token();
        with(TestPeople.token(Role.ADMINISTRATOR))
                .contentType("application/json")
                .body("{\"roles\": [\"reviewer\"]}")
                .put("/api/v1/second-factor")
                .then()
                .statusCode(200)
                .body("roles", contains("reviewer"));

        assertThat(authenticate.bySession(mine, ORIGIN).orElseThrow().rights())
                .containsExactlyInAnyOrder(Right.READ_PUBLISHED, Right.KEEP_OWN_ACCOUNT);
        RestAssured.given()
                .accept("text/html")
                .cookie(TestPeople.COOKIE, mine)
                .get("/admin/reviews")
                .then()
                .statusCode(200)
                .body(containsString("Your role needs a second factor."));
        with(token).get("/api/v1/reviews").then().statusCode(200);
        assertThat(authenticate.bySession(session, ORIGIN).orElseThrow().rights())
                .isEqualTo(Role.EDITOR.rights());

        var enrolment = manage.begin(ben, PASSWORD);
        manage.confirm(ben, OneTimeCodes.code(enrolment.secret(), 0), mine);
        assertThat(authenticate.bySession(mine, ORIGIN).orElseThrow().rights()).isEqualTo(Role.REVIEWER.rights());
    }

    @Test
    void a_rule_names_roles_of_accounts_only() {
        for (var body : List.of("{\"roles\": [\"reader\"]}", "{\"roles\": [\"king\"]}", "{}", "{\"roles\": [null]}")) {
            with(TestPeople.token(Role.ADMINISTRATOR))
                    .contentType("application/json")
                    .body(body)
                    .put("/api/v1/second-factor")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void an_administrator_removes_one_that_is_lost_and_the_audit_trail_says_so() {
        var administrator = with(TestPeople.token(Role.ADMINISTRATOR));
        administrator
                .delete("/api/v1/accounts/" + anna.login() + "/second-factor")
                .then()
                .statusCode(204);

        assertThat(authenticate.bySession(session, ORIGIN)).isEmpty();
        assertThat(signIn.signIn(anna.login(), PASSWORD, OFFICE).token()).isNotEmpty();
        with(TestPeople.token(Role.ADMINISTRATOR))
                .get("/api/v1/audit?action=second-factor-reset&subject=accounts/" + anna.login())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void an_administrator_sees_and_ends_the_sessions_of_others() {
        var path = "/api/v1/accounts/" + anna.login() + "/sessions";
        var administrator = TestPeople.token(Role.ADMINISTRATOR);
        int id = with(administrator)
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].origin", equalTo(ORIGIN))
                .extract()
                .path("items[0].id");
        with(administrator).delete(path + "/" + id).then().statusCode(204);
        assertThat(authenticate.bySession(session, ORIGIN)).isEmpty();

        session = enter.signIn(passwordOnly(), recovery.get(0), OFFICE).token();
        with(administrator).delete(path).then().statusCode(204);
        with(administrator).get(path).then().body("items", empty());
        assertThat(authenticate.bySession(session, ORIGIN)).isEmpty();
        with(TestPeople.token(Role.REVIEWER)).get(path).then().statusCode(403);
    }

    @Test
    void all_tokens_of_an_account_are_revoked_at_once() {
        var one = TestPeople.newToken(anna);
        var two = TestPeople.newToken(anna);
        var path = "/api/v1/accounts/" + anna.login() + "/tokens";
        with(TestPeople.token(Role.ADMINISTRATOR)).delete(path).then().statusCode(204);

        with(one).get("/api/v1/account").then().statusCode(401);
        with(two).get("/api/v1/account").then().statusCode(401);
        with(TestPeople.token(Role.ADMINISTRATOR))
                .get("/api/v1/audit?action=tokens-revoked&subject=accounts/" + anna.login())
                .then()
                .body("items[0].before.tokens", equalTo("2"));
    }

    @Test
    void a_new_password_revokes_tokens_where_that_is_asked_for() {
        var token = TestPeople.newToken(anna);
        changePassword.change(anna, PASSWORD, "a quiet place by the river", false);
        with(token).get("/api/v1/account").then().statusCode(200);
        with(token)
                .contentType("application/json")
                .body("{\"currentPassword\": \"a quiet place by the river\", \"newPassword\": \"" + PASSWORD
                        + "\", \"revokeTokens\": true}")
                .post("/api/v1/account/password")
                .then()
                .statusCode(204);
        with(token).get("/api/v1/account").then().statusCode(401);
    }

    @Test
    void another_role_keeps_the_second_factor() {
        var administrator = TestPeople.actor(Role.ADMINISTRATOR);
        long version = accounts.show(administrator, anna.login()).version();
        var changed =
                accounts.change(administrator, anna.login(), new AccountChange(null, Role.REVIEWER, null), version);
        assertThat(changed.hasSecondFactor()).isTrue();
    }

    /** The token of a sign-in that waits for a code. */
    private String passwordOnly() {
        return catchThrowableOfType(CodeNeeded.class, () -> signIn.signIn(anna.login(), PASSWORD, OFFICE))
                .token();
    }

    private static RequestSpecification with(String token) {
        return call().header("Authorization", "Bearer " + token);
    }
}
