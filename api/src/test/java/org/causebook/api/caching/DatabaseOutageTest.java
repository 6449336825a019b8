package org.causebook.api.caching;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The database stops answering in the worst way: it keeps its connections, and is silent on them. */
@QuarkusTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that holds a process")
class DatabaseOutageTest {

    private static final String KNOWN = "/api/v1/codes/1722";

    /** What waits for an answer is given up by the driver after 10 s; by then this is long over. */
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    @Inject
    DataSource database;

    private HeldDatabase held;
    private String bearer;

    @BeforeEach
    void hold() throws Exception {
        bearer = TestPeople.bearer(Role.EDITOR);
        await().atMost(20, SECONDS).until(() -> ready().statusCode() == 200);
        call().get(KNOWN);
        call().header("Accept", "text/html").get("/codes/1722");
        held = HeldDatabase.hold(database);
    }

    @AfterEach
    void letGo() {
        held.letGo();
        await().atMost(20, SECONDS).until(() -> ready().statusCode() == 200);
    }

    @Test
    void what_was_looked_up_before_is_still_answered_and_marked_as_stale() {
        awaitOutage();

        var answer = call().get(KNOWN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Instant.parse(answer.header("Causebook-Stale"))).isBefore(Instant.now());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(call().header("Accept", "text/html").get("/codes/1722").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everything_else_fails_fast_and_says_when_to_come_back() {
        var begun = Instant.now();
        var write = call().header("Authorization", bearer)
                .contentType("application/json")
                .body(
                        "{\"slug\": \"outage\", \"title\": \"Outage\", \"summary\": \"None.\", \"notation\": \"status32\"}")
                .post("/api/v1/catalogs");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICKLY);
        assertUnavailable(write);

        awaitOutage();

        for (var path : new String[] {"/api/v1/catalogs", "/api/v1/codes/4711", "/catalogs", "/"}) {
            assertUnavailable(call().get(path));
        }
        assertThat(call().header("Accept", "text/html").get("/").contentType()).startsWith("text/html");
    }

    @Test
    void all_is_well_as_soon_as_the_database_is_back() {
        awaitOutage();

        held.letGo();

        await().atMost(10, SECONDS).until(() -> ready().statusCode() == 200);
        var answer = call().get(KNOWN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Causebook-Stale")).isNull();
        assertThat(call().header("Authorization", bearer).get("/api/v1/work").statusCode())
                .isEqualTo(200);
    }

    private static void awaitOutage() {
        await().atMost(10, SECONDS).until(() -> ready().statusCode() == 503);
    }

    private static Response ready() {
        return call().get("/q/health/ready");
    }

    private static void assertUnavailable(Response response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isNotNull();
    }
}
