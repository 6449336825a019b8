package org.causebook.api.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.api.account.TestPeople;
import org.causebook.signin.Authenticate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NullUnmarked
class AuthenticationOutageTest {

    /** Fails as it does when the database is away. */
    private static final class Failing extends Authenticate {

        Failing() {
            super(null, null, null, null);
        }

        @Override
        public Optional<Actor> bySession(String token, String origin) {
            throw new IllegalStateException(new SQLException("connection refused", "08001"));
        }

        @Override
        public Optional<Actor> byApiToken(String token, String origin) {
            return bySession(token, origin);
        }
    }

    @BeforeEach
    void takeTheDatabaseAway() {
        QuarkusMock.installMockForType(new Failing(), Authenticate.class);
    }

    @Test
    void who_cannot_be_recognised_just_now_is_asked_to_come_back() {
        given().header("Authorization", "Bearer cb_something")
                .get("/api/v1/who/edits")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/unavailable"));
        given().cookie(TestPeople.COOKIE, "something")
                .get("/who/edits")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/unavailable"));
        given().cookie(TestPeople.COOKIE, "something").get("/who/am-i").then().statusCode(503);
    }

    /** Looking somebody up would fail here, so these answers show that nobody was looked up. */
    @Test
    void what_anyone_may_read_asks_nobody_who_they_are() {
        for (var path : new String[] {"/", "/codes/3", "/catalogs", "/api/v1/codes/3", "/api/v1/catalogs"}) {
            given().get(path).then().statusCode(200);
        }
    }
}
