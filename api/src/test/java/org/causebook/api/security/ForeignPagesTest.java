package org.causebook.api.security;

import static io.restassured.RestAssured.given;
import static org.causebook.api.account.TestPeople.COOKIE;
import static org.causebook.api.account.TestPeople.bearer;
import static org.causebook.api.account.TestPeople.session;
import static org.causebook.api.contract.Api.address;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ForeignPagesTest {

    private static final String PAGE = "/who/edits";

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, null, 403",
        "Origin, https://evil.example, 403",
        "Origin, evil, 403",
        "Origin, http://127.0.0.1.evil.example, 403",
        "Referer, https://evil.example/a, 403",
        "X-Nothing, said, 403"
    })
    void a_change_is_taken_from_our_own_pages_only(String header, String value, int status) {
        anyone().cookie(COOKIE, session(Role.EDITOR))
                .header(header, value)
                .post(PAGE)
                .then()
                .statusCode(status);
    }

    @Test
    void a_page_of_ours_is_known_by_its_host() {
        var own = address("").toString();
        anyone().cookie(COOKIE, session(Role.EDITOR))
                .header("Origin", own)
                .post(PAGE)
                .then()
                .statusCode(200);
        anyone().cookie(COOKIE, session(Role.EDITOR))
                .header("Referer", own + "/admin?x=y")
                .post(PAGE)
                .then()
                .statusCode(200);
    }

    @Test
    void reading_and_the_api_are_open_to_all_sites() {
        anyone().cookie(COOKIE, session(Role.EDITOR))
                .header("Sec-Fetch-Site", "cross-site")
                .get(PAGE)
                .then()
                .statusCode(200);
        anyone().header("Authorization", bearer(Role.EDITOR))
                .header("Origin", "https://elsewhere.example")
                .post("/api/v1/who/edits")
                .then()
                .statusCode(200);
    }

    @Test
    void the_refusal_says_why() {
        anyone().header("Sec-Fetch-Site", "cross-site")
                .post(PAGE)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/foreign-page"));
    }

    /** Not through the contract: what only exists for tests is not described. */
    private static RequestSpecification anyone() {
        return given().urlEncodingEnabled(false);
    }
}
