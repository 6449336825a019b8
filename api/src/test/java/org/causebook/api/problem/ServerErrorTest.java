package org.causebook.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServerErrorTest {

    private final List<LogRecord> errors = new CopyOnWriteArrayList<>();

    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord event) {
            if (event.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(event);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void record() {
        Logger.getLogger("").addHandler(recorder);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(recorder);
    }

    @Test
    void a_mistake_of_ours_is_logged_once_under_the_identifier_that_the_answer_shows() {
        var answer = call().get("/api/v1/failing/mistake")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/internal-error"))
                .extract();
        var id = answer.header("X-Request-Id");
        assertThat(answer.header("Causebook-Request")).isEqualTo(id);
        assertThat(answer.<String>path("requestId")).isEqualTo(id);
        assertThat(answer.<String>path("instance")).isEqualTo("/problems/internal-error#" + id);
        assertThat(answer.asString()).doesNotContain("mistake", "Exception");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).getMessage()).contains(id);
    }

    @Test
    void a_database_that_is_away_is_said_to_be_and_is_no_error_of_ours() {
        call().get("/api/v1/failing/database")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/unavailable"));
        assertThat(errors).isEmpty();
    }

    @Test
    void an_endpoint_that_does_not_say_who_may_call_it_may_be_called_by_nobody() {
        var answer = call().get("/api/v1/failing/undeclared").then().extract();
        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(answer.asString()).doesNotContain("nobody");
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void errors_of_the_caller_are_not_logged_as_ours() {
        call().get("/api/v1/nothing").then().statusCode(404);
        call().get("/api/v1/codes/--5").then().statusCode(400);
        call().contentType("application/json")
                .body("{")
                .post("/api/v1/lookups")
                .then()
                .statusCode(400);
        call().delete("/api/v1/codes/3").then().statusCode(405);
        assertThat(errors).isEmpty();
    }
}
