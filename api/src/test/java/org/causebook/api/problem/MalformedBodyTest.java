package org.causebook.api.problem;

import static org.causebook.api.contract.Api.call;
import static org.causebook.api.contract.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class MalformedBodyTest {

    private static final String LOOKUPS = "/api/v1/lookups";

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("nested deeply", "[".repeat(100_000), "body"),
                Arguments.of("nested deeply in a field", "{\"codes\": " + "[".repeat(100_000), "codes[0]"),
                Arguments.of("nested deeply in objects", "{\"codes\": [" + "{\"a\":".repeat(100_000), "codes[0]"),
                Arguments.of("a number beyond all bounds", "{\"codes\": [1e400]}", "codes[0]"),
                Arguments.of("400 digits", "{\"codes\": [\"3\", " + "9".repeat(400) + "]}", "codes[1]"),
                Arguments.of("a field twice", "{\"codes\": [\"3\"], \"codes\": [\"4\"]}", "body"),
                Arguments.of("a number for text", "{\"codes\": [3]}", "codes[0]"),
                Arguments.of("text for a list", "{\"codes\": \"3\"}", "codes"),
                Arguments.of("a number for the catalog", "{\"codes\": [\"3\"], \"catalog\": 7}", "catalog"),
                Arguments.of("an object in the list", "{\"codes\": [\"3\", {}]}", "codes[1]"),
                Arguments.of("a list for the body", "[]", "body"),
                Arguments.of("text for the body", "\"3\"", "body"),
                Arguments.of("an unknown field", "{\"codes\": [\"3\"], \"role\": \"x\"}", "role"),
                Arguments.of("trailing garbage", "{\"codes\": [\"3\"]} x", "body"),
                Arguments.of("a second document", "{\"codes\": [\"3\"]} {}", "body"),
                Arguments.of("an open end", "{\"codes\": [\"3\"", "codes[1]"),
                Arguments.of("no JSON", "codes=3", "body"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void a_malformed_body_is_refused_at_the_place_of_the_fault(String what, String body, String place) {
        post(body)
                .post(LOOKUPS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-request"))
                .body("errors.field", contains(place))
                .body("errors[0].line", equalTo(1));
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("{}", "codes"),
                Arguments.of("{\"codes\": []}", "codes"),
                Arguments.of("{\"codes\": null}", "codes"),
                Arguments.of("{\"codes\": [\"3\", null]}", "codes[1]"),
                Arguments.of("{\"codes\": [\"3\"], \"catalog\": \"a\\u0000\"}", "catalog"),
                Arguments.of("{\"codes\": [\"3\"], \"catalog\": \"\\ud800\"}", "catalog"),
                Arguments.of("null", "body"),
                Arguments.of("", "body"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void a_well_formed_body_that_means_nothing_is_refused_field_by_field(String body, String field) {
        post(body)
                .post(LOOKUPS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains(field));
    }

    @Test
    void halves_of_characters_and_characters_that_nobody_sees_are_no_codes() {
        post("{\"codes\": [\"3\\u0000\", \"\\ud800\", \"3\"]}")
                .post(LOOKUPS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/not-a-code"))
                .body("errors.field", contains("codes[0]", "codes[1]"));
    }

    @Test
    void nothing_that_was_sent_comes_back() {
        var answer = post("{\"codes\": [\"3\"], \"<script>alert(1)</script>\": \"secret\"}")
                .post(LOOKUPS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("?"))
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(answer)
                .doesNotContain("script")
                .doesNotContain("secret");
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_sent() {
        post("x".repeat(2_200_000))
                .post(LOOKUPS)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void another_media_type_is_refused() {
        call().contentType("text/plain")
                .body("{\"codes\": [\"3\"]}")
                .post(LOOKUPS)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void a_compressed_body_is_refused() {
        post("{\"codes\": [\"3\"]}")
                .header("Content-Encoding", "gzip")
                .post(LOOKUPS)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"))
                .body("detail", not(containsString("gzip")));
    }
}
