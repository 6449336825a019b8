package org.causebook.api.account;

import static org.causebook.api.account.TestPeople.PASSWORD;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.causebook.account.Actor;
import org.causebook.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OwnAccountTest {

    private static final String ACCOUNT = "/api/v1/account";
    private static final String TOKENS = ACCOUNT + "/tokens";

    private Actor anna = Actor.anonymous("");
    private String token = "";

    @BeforeEach
    void makeAnna() {
        anna = TestPeople.someone(Role.EDITOR);
        token = TestPeople.newToken(anna);
    }

    @Test
    void one_sees_who_one_is_and_what_one_may_do() {
        with(token)
                .get(ACCOUNT)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("account.login", equalTo(anna.login()))
                .body("rights", hasItem("edit-entries"));
    }

    @Test
    void a_token_does_what_its_scopes_say_until_it_is_revoked() {
        var made = addToken("[\"read-work\", \"keep-own-account\"]", 30)
                .statusCode(201)
                .extract();
        var secret = made.<String>path("secret");

        with(secret).get(ACCOUNT).then().body("rights", contains("keep-own-account", "read-published", "read-work"));
        with(secret).get(TOKENS).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        with(token).delete(TOKENS + "/" + made.<Integer>path("token.id")).then().statusCode(204);
        with(secret).get(ACCOUNT).then().statusCode(401);
    }

    @Test
    void a_token_is_shown_once_and_recognised_by_its_beginning() {
        addToken("[\"read-work\"]", 366).statusCode(201).body("secret", startsWith("cb_"));
        var list = with(token).get(TOKENS).then().statusCode(200).body("items[0].name", equalTo("mine"));
        list.body("items.secret", contains((Object) null, null));
    }

    @Test
    void no_token_allows_more_than_the_one_with_which_it_was_made() {
        var narrow = addToken("[\"keep-own-tokens\"]", 1).extract().<String>path("secret");
        with(narrow)
                .contentType("application/json")
                .body("{\"name\": \"wider\", \"scopes\": [\"edit-entries\"], \"days\": 1}")
                .post(TOKENS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("scopes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\", \"scopes\": [\"read-work\"], \"days\": 367} | days",
                "{\"name\": \"a\", \"scopes\": [\"read-work\"], \"days\": 0} | days",
                "{\"name\": \"a\", \"scopes\": [\"read-work\"]} | days",
                "{\"name\": \"a\", \"scopes\": [], \"days\": 1} | scopes",
                "{\"name\": \"a\", \"scopes\": [null], \"days\": 1} | scopes",
                "{\"name\": \"a\", \"scopes\": [\"manage-accounts\"], \"days\": 1} | scopes",
                "{\"name\": \"a\", \"scopes\": [\"everything\"], \"days\": 1} | scopes",
                "{\"name\": \" \", \"scopes\": [\"read-work\"], \"days\": 1} | name",
                "{\"name\": \"a\", \"scopes\": [\"read-work\"], \"days\": 1, \"secret\": \"cb_x\"} | secret"
            })
    void a_token_that_cannot_be_is_not_made(String body, String field) {
        with(token)
                .contentType("application/json")
                .body(body)
                .post(TOKENS)
                .then()
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void the_name_of_a_token_is_used_once() {
        addToken("[\"read-work\"]", 1).statusCode(201);
        addToken("[\"read-work\"]", 1).statusCode(409).body("type", equalTo("/problems/token-name-taken"));
    }

    @Test
    void nobody_revokes_the_token_of_another() {
        int id = addToken("[\"read-work\"]", 1).extract().path("token.id");
        var other = TestPeople.token(Role.REVIEWER);
        for (var path : new String[] {TOKENS + "/" + id, TOKENS + "/x", TOKENS + "/99999999999999999999"}) {
            with(other).delete(path).then().statusCode(404).body("type", equalTo("/problems/unknown-token"));
        }
        with(other)
                .delete("/api/v1/accounts/" + anna.login() + "/tokens/" + id)
                .then()
                .statusCode(403);
        var administrator = TestPeople.token(Role.ADMINISTRATOR);
        with(administrator)
                .delete("/api/v1/accounts/" + anna.login() + "/tokens/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void the_password_is_changed_by_who_knows_it() {
        changePassword("wrong password", "a quiet place by the river")
                .statusCode(400)
                .body("errors.field", contains("currentPassword"));
        changePassword(PASSWORD, "short").statusCode(400).body("errors.field", contains("newPassword"));
        changePassword(PASSWORD, PASSWORD).statusCode(400).body("errors.field", contains("newPassword"));
        changePassword(PASSWORD, "a quiet place by the river").statusCode(204);
        changePassword(PASSWORD, "another quiet place").statusCode(400);
    }

    @Test
    void guessing_the_password_of_a_stolen_token_is_slowed_down() {
        for (int attempt = 0; attempt < 4; attempt++) {
            changePassword("wrong password", "a quiet place by the river").statusCode(400);
        }
        changePassword(PASSWORD, "a quiet place by the river")
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("/problems/too-many-attempts"));
    }

    private ValidatableResponse changePassword(String current, String next) {
        return with(token)
                .contentType("application/json")
                .body("{\"currentPassword\": \"" + current + "\", \"newPassword\": \"" + next + "\"}")
                .post(ACCOUNT + "/password")
                .then();
    }

    private ValidatableResponse addToken(String scopes, int days) {
        return with(token)
                .contentType("application/json")
                .body("{\"name\": \"mine\", \"scopes\": " + scopes + ", \"days\": " + days + "}")
                .post(TOKENS)
                .then();
    }

    private static RequestSpecification with(String token) {
        return call().header("Authorization", "Bearer " + token);
    }
}
