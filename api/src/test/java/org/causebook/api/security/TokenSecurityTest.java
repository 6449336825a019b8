package org.causebook.api.security;

import static io.restassured.RestAssured.given;
import static org.causebook.api.account.TestPeople.COOKIE;
import static org.causebook.api.account.TestPeople.bearer;
import static org.causebook.api.account.TestPeople.login;
import static org.causebook.api.account.TestPeople.session;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenSecurityTest {

    private static final String API = "/api/v1/who/edits";
    private static final String PAGE = "/who/edits";

    @Test
    void a_token_opens_the_api_and_a_session_the_pages() {
        anyone().header("Authorization", bearer(Role.EDITOR))
                .get(API)
                .then()
                .statusCode(200)
                .body(equalTo("editor " + login(Role.EDITOR) + " 127.0.0.1"));
        anyone().cookie(COOKIE, session(Role.EDITOR))
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(startsWith("editor " + login(Role.EDITOR)));
    }

    @Test
    void a_session_is_nothing_to_the_api_and_a_token_nothing_to_pages() {
        anyone().cookie(COOKIE, session(Role.EDITOR)).get(API).then().statusCode(401);
        anyone().header("Authorization", bearer(Role.EDITOR)).get(PAGE).then().statusCode(401);
        anyone().header("Authorization", "Bearer " + session(Role.EDITOR))
                .get(API)
                .then()
                .statusCode(401);
        anyone().cookie(COOKIE, TestPeople.token(Role.EDITOR)).get(PAGE).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer cb_nothing", "bearer x", "Basic YWRtaW46YWRtaW4="})
    void a_token_that_is_none_is_answered_with_a_challenge(String header) {
        anyone().header("Authorization", header)
                .get(API)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Cache-Control", equalTo("no-store"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @ParameterizedTest
    @CsvSource({"ENGINEER, 403", "EDITOR, 200", "REVIEWER, 200", "ADMINISTRATOR, 200"})
    void the_role_decides(Role role, int status) {
        anyone().header("Authorization", bearer(role)).get(API).then().statusCode(status);
        anyone().cookie(COOKIE, session(role)).get(PAGE).then().statusCode(status);
    }

    @Test
    void a_browser_without_a_session_is_led_to_where_one_signs_in() {
        anyone().redirects()
                .follow(false)
                .accept("text/html")
                .get(PAGE + "?a=b&c=%26")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next=%2Fwho%2Fedits%3Fa%3Db%26c%3D%2526"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void a_session_that_is_over_makes_a_reader_of_its_owner() {
        anyone().cookie(COOKIE, "gone").get("/who/am-i").then().statusCode(200).body(startsWith("reader"));
    }

    @Test
    void what_proxies_say_counts_for_nothing_where_none_is_trusted() {
        anyone().header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .get("/who/am-i")
                .then()
                .body(equalTo("reader  127.0.0.1"));
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() {
        anyone().body(TestPeople.PASSWORD)
                .contentType("text/plain")
                .post("/who/begins/" + login(Role.EDITOR))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header(
                        "Set-Cookie",
                        allOf(
                                startsWith(COOKIE + "="),
                                containsString("HttpOnly"),
                                containsString("SameSite=Lax"),
                                containsString("Path=/"),
                                not(containsString("Secure")),
                                not(containsString("Max-Age"))));
        anyone().body(TestPeople.PASSWORD)
                .contentType("text/plain")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "https://causebook.example")
                .post("/who/begins/" + login(Role.EDITOR))
                .then()
                .header("Set-Cookie", allOf(startsWith("__Host-" + COOKIE + "="), containsString("Secure")));
    }

    @Test
    void a_cookie_that_no_other_host_can_set_is_taken_before_one_that_it_can() {
        anyone().cookie("__Host-" + COOKIE, session(Role.EDITOR))
                .cookie(COOKIE, "gone")
                .get("/who/am-i")
                .then()
                .body(startsWith("editor "));
    }

    @Test
    void a_cookie_that_another_host_can_set_counts_for_nothing_over_tls() {
        anyone().cookie(COOKIE, session(Role.EDITOR))
                .header("Origin", "https://causebook.example")
                .get("/who/am-i")
                .then()
                .body(not(startsWith("editor ")));
        anyone().cookie(COOKIE, session(Role.EDITOR)).get("/who/am-i").then().body(startsWith("editor "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/codes/3", "/catalogs", "/api/v1/codes/3", "/api/v1/catalogs", "/nothing"})
    void what_anyone_may_read_never_carries_a_cookie(String path) {
        anyone().cookie(COOKIE, session(Role.EDITOR)).get(path).then().header("Set-Cookie", equalTo(null));
    }

    /** Not through the contract: what only exists for tests is not described. */
    private static RequestSpecification anyone() {
        return given().urlEncodingEnabled(false);
    }
}
