package org.causebook.api.account;

import static org.causebook.api.account.TestPeople.bearer;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountResourceTest {

    private static final String ACCOUNTS = "/api/v1/accounts";

    private final String login =
            "x" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

    @Test
    void an_account_is_added_found_changed_and_written_down() {
        add(login)
                .statusCode(201)
                .header("Location", endsWith(ACCOUNTS + "/" + login))
                .header("Cache-Control", equalTo("no-store"))
                .body("account.login", equalTo(login))
                .body("account.hasPassword", equalTo(false))
                .body("account.lastSeenAt", nullValue())
                .body("path", matchesPattern("/sign-in/link/[A-Za-z0-9_-]{43}"));
        administrator().get(ACCOUNTS + "/" + login).then().statusCode(200).header("ETag", equalTo("\"0\""));
        patch("\"0\"", "{\"role\": \"reviewer\", \"displayName\": \"<b>Anna</b>\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("role", equalTo("reviewer"))
                .body("displayName", equalTo("<b>Anna</b>"));
        administrator()
                .get("/api/v1/audit?subject=accounts/" + login)
                .then()
                .statusCode(200)
                .body("items.action", contains("account-changed", "account-added"))
                .body("items[0].login", equalTo(TestPeople.login(Role.ADMINISTRATOR)))
                .body("items[0].before.role", equalTo("editor"))
                .body("items[0].after.role", equalTo("reviewer"));
    }

    @Test
    void a_login_that_is_taken_is_a_conflict() {
        add(login).statusCode(201);
        add(login).statusCode(409).body("type", equalTo("/problems/login-taken"));
    }

    @Test
    void a_change_names_the_version_that_it_was_made_from() {
        add(login);
        for (var none : List.of("", "*")) {
            patch(none, "{\"active\": false}").statusCode(428).body("type", equalTo("/problems/precondition-required"));
        }
        for (var stale : List.of("\"7\"", "W/\"0\"", "0", "\"x\"")) {
            patch(stale, "{\"active\": false}").statusCode(412).body("type", equalTo("/problems/stale-version"));
        }
        patch("\"0\"", "{\"active\": false}").statusCode(200).body("active", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": 1} | id",
                "{\"login\": \"root\"} | login",
                "{\"createdAt\": \"2026-01-01T00:00:00Z\"} | createdAt",
                "{\"version\": 9} | version",
                "{\"passwordHash\": \"x\"} | passwordHash",
                "{\"role\": \"reader\"} | role",
                "{\"role\": \"root\"} | role",
                "{\"role\": null} | role",
                "{\"active\": \"yes\"} | active",
                "{\"displayName\": \"\"} | displayName",
                "{\"displayName\": 7} | displayName",
                "[] | body",
                "null | body"
            })
    void what_cannot_be_changed_is_named(String body, String field) {
        add(login);
        patch("\"0\"", body).statusCode(400).body("errors.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\": \"a\", \"displayName\": \"A\", \"role\": \"editor\", \"id\": 1}",
                "{\"login\": \"A\", \"displayName\": \"A\", \"role\": \"editor\"}",
                "{\"login\": \"a\", \"displayName\": \"A\", \"role\": \"reader\"}",
                "{\"login\": \"a\", \"displayName\": \"A\\u0000\", \"role\": \"editor\"}",
                "{\"displayName\": \"A\", \"role\": \"editor\"}",
                "{}",
                "null",
                ""
            })
    void an_account_that_cannot_be_is_not_added(String body) {
        administrator()
                .contentType("application/json")
                .body(body)
                .post(ACCOUNTS)
                .then()
                .statusCode(400);
    }

    @Test
    void json_that_says_to_be_something_else_is_not_read() {
        administrator()
                .contentType("text/plain")
                .body("{}")
                .post(ACCOUNTS)
                .then()
                .statusCode(415);
        administrator()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch(ACCOUNTS + "/" + login)
                .then()
                .statusCode(415);
    }

    @Test
    void following_the_links_brings_every_account_once() {
        add(login);
        add(login + "-b");
        administrator().get(ACCOUNTS + "?q=" + login + "&limit=1").then().body("items.login", contains(login));
        var next = administrator().get(ACCOUNTS + "?q=" + login + "&limit=1").path("next");
        administrator()
                .get(ACCOUNTS + "?q=" + login + "&limit=1&after=" + next)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items.login", contains(login + "-b"))
                .body("next", nullValue());
        administrator().get(ACCOUNTS + "?after=" + next).then().statusCode(400);
    }

    @Test
    void unknown_logins_are_not_found() {
        for (var path : List.of("/nobody", "/NOBODY", "/nobody/tokens")) {
            administrator()
                    .get(ACCOUNTS + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/unknown-account"));
        }
    }

    @Test
    void a_password_reset_gives_a_new_link() {
        var first = add(login).extract().<String>path("path");
        administrator()
                .post(ACCOUNTS + "/" + login + "/password-reset")
                .then()
                .statusCode(201)
                .body("path", not(equalTo(first)));
    }

    @ParameterizedTest
    @CsvSource({"ENGINEER, 403", "EDITOR, 403", "REVIEWER, 403", "ADMINISTRATOR, 200"})
    void administrators_only(Role role, int status) {
        for (var path : List.of(ACCOUNTS, ACCOUNTS + "/" + TestPeople.login(Role.EDITOR), "/api/v1/audit")) {
            call().header("Authorization", bearer(role)).get(path).then().statusCode(status);
        }
    }

    private ValidatableResponse add(String name) {
        return administrator()
                .contentType("application/json")
                .body("{\"login\": \"" + name + "\", \"displayName\": \"Anna\", \"role\": \"editor\"}")
                .post(ACCOUNTS)
                .then();
    }

    private ValidatableResponse patch(String version, String body) {
        var request =
                administrator().contentType("application/merge-patch+json").body(body);
        return (version.isEmpty() ? request : request.header("If-Match", version))
                .patch(ACCOUNTS + "/" + login)
                .then();
    }

    private static RequestSpecification administrator() {
        return call().header("Authorization", bearer(Role.ADMINISTRATOR));
    }
}
