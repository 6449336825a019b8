package org.causebook.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestLogTest {

    private static final String MADE = "[0-9a-f]{16}";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/codes/3", "/", "/nothing", "/codes/0x;1", "/q/health/live"})
    void every_answer_has_the_identifier_that_the_request_came_with(String path) {
        for (int i = 0; i < 3; i++) {
            var id = "proxy-1.a_" + i;

            assertThat(call().header("X-Request-Id", id).get(path).header("X-Request-Id"))
                    .isEqualTo(id);
        }
    }

    @Test
    void a_request_without_one_gets_one_of_its_own_also_from_the_cache() {
        var one = call().get("/api/v1/codes/3").header("X-Request-Id");
        var other = call().get("/api/v1/codes/3").header("X-Request-Id");

        assertThat(one).matches(MADE);
        assertThat(other).matches(MADE).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/codes/nothing", "/api/v1/nothing", "/api/v1/codes/0x;1", "/api/v1/accounts"})
    void problems_name_their_request(String path) {
        var refused = call().header("X-Request-Id", "proxy-7").get(path);

        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.jsonPath().getString("requestId")).isEqualTo("proxy-7");
    }

    @Test
    void what_could_harm_a_log_is_replaced() {
        for (var hostile : new String[] {"a b", "x\"y", "{}", "a".repeat(65), ""}) {
            assertThat(call().header("X-Request-Id", hostile)
                            .get("/q/health/live")
                            .header("X-Request-Id"))
                    .as(hostile)
                    .matches(MADE);
        }
    }

    @Test
    void lines_about_requests_are_json_where_all_others_are() {
        assertThat(RequestLog.Format.COMMON.in(true)).isEqualTo(RequestLog.Format.JSON);
        assertThat(RequestLog.Format.COMMON.in(false)).isEqualTo(RequestLog.Format.COMMON);
        assertThat(RequestLog.Format.OFF.in(true)).isEqualTo(RequestLog.Format.OFF);
    }

    @Test
    void addresses_that_are_a_secret_are_written_without_it() {
        assertThat(RequestLog.withoutKey("/reports/k3y_-x?a=b")).isEqualTo("/reports/-?a=b");
        assertThat(RequestLog.withoutKey("/sign-in/link/k3y")).isEqualTo("/sign-in/link/-");
        assertThat(RequestLog.withoutKey("http://localhost:8080/sign-in/link/k3y"))
                .isEqualTo("http://localhost:8080/sign-in/link/-");
        assertThat(RequestLog.withoutKey("/codes/3/reports")).isEqualTo("/codes/3/reports");
        assertThat(RequestLog.withoutKey(null)).isNull();
    }
}
