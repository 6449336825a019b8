package org.causebook.api.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SyncResourceTest {

    private static final String CHANGES = "/api/v1/changes";
    private static final String VERSION = "/api/v1/version";

    @Test
    void the_changes_begin_with_the_first_and_go_on_after_the_last() {
        call().get(CHANGES + "?limit=2")
                .then()
                .statusCode(200)
                .body("changes.sequence", contains(1, 2))
                .body("changes.kind", contains("catalog-added", "entry-published"))
                .body("changes.edition", contains(null, 1))
                .body("next", equalTo(2))
                .body("upToDate", equalTo(false))
                .body("epoch", equalTo(epoch()));
        call().get(CHANGES + "?limit=2&since=2&epoch=" + epoch()).then().body("changes.sequence", contains(3, 4));
        call().get(CHANGES).then().body("changes", hasSize(50));
    }

    @Test
    void who_has_everything_is_told_so() {
        call().get(CHANGES + "?since=" + newest())
                .then()
                .body("changes", hasSize(0))
                .body("next", equalTo(newest()))
                .body("upToDate", equalTo(true));
    }

    @Test
    void another_epoch_is_gone_and_the_answer_says_where_to_begin() {
        call().get(CHANGES + "?since=1&epoch=00000000-0000-4000-8000-000000000000")
                .then()
                .statusCode(410)
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo("/problems/epoch-over"))
                .body("detail", containsString("/api/v1/dump.jsonl"));
        call().get(CHANGES + "?since=" + (newest() + 1)).then().statusCode(410);
    }

    @Test
    void a_sequence_of_this_epoch_that_does_not_exist_is_a_mistake() {
        call().get(CHANGES + "?epoch=" + epoch() + "&since=" + (newest() + 1))
                .then()
                .statusCode(400)
                .body("errors.field", contains("since"));
    }

    @ParameterizedTest
    @CsvSource({
        "since=-1, since",
        "since=x, since",
        "since=9999999999999999999, since",
        "since=1e3, since",
        "since=%D9%A3, since",
        "epoch=1-1-1-1-1, epoch",
        "epoch=x, epoch",
        "limit=0, limit",
        "limit=501, limit",
        "since=1&since=2, since"
    })
    void what_has_no_meaning_is_named(String query, String field) {
        call().get(CHANGES + "?" + query).then().statusCode(400).body("errors.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGES, VERSION})
    void it_is_asked_for_each_time_and_answered_cheaply(String address) {
        var tag = call().get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("Vary", equalTo("Accept, Accept-Encoding, Authorization"))
                .extract()
                .header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        call().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, no-cache"))
                .body(blankOrNullString());
    }

    @Test
    void the_version_names_content_and_program() {
        call().get(VERSION).then().body("sequence", greaterThan(0)).body("application", equalTo("1.0.0-SNAPSHOT"));
    }

    private static int newest() {
        return call().get(VERSION).then().extract().path("sequence");
    }

    private static String epoch() {
        return call().get(VERSION).then().extract().path("epoch");
    }
}
