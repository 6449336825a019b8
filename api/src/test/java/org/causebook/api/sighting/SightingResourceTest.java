package org.causebook.api.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.causebook.api.openapi.ExampleFiles;
import org.causebook.sighting.RecordSightings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SightingResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGHTINGS = "/api/v1/sightings";
    private static final String ONE = SIGHTINGS + "/0x8014F00D";

    /** A code that nobody else meets. */
    private final String code =
            Long.toString(0x9000_0000L + ThreadLocalRandom.current().nextInt(0x0FFF_FFFF));

    @Inject
    RecordSightings record;

    @Test
    void the_examples_tell_the_life_of_a_sighting() throws IOException {
        var anna = TestPeople.someone(Role.EDITOR);
        var editor = "Bearer " + TestPeople.newToken(anna);
        check("countSightings", body(editor, "countSightings").post(SIGHTINGS), anna.login());
        check("listSightings", as(editor).get(SIGHTINGS + "?q=2148855821&catalog=iissync"), anna.login());
        check("showSighting", as(editor).get(ONE), anna.login());
        var assignment = JSON.writeValueAsString(ExampleFiles.read("assignSighting-request"))
                .replace("anna", anna.login());
        check(
                "assignSighting",
                as(editor).contentType("application/json").body(assignment).post(ONE + "/assignment"),
                anna.login());
        check("dismissSighting", body(editor, "dismissSighting").post(ONE + "/dismissal"), anna.login());
        check("reopenSighting", as(editor).post(ONE + "/reopening"), anna.login());
        count(editor, "{\"code\": \"0x8014F00E\", \"count\": 3}").then().statusCode(200);
        check("mergeSighting", body(editor, "mergeSighting").post(SIGHTINGS + "/0x8014F00E/merger"), anna.login());
    }

    @Test
    void a_page_the_api_and_an_answer_from_the_cache_count_once_for_one_client() {
        call().get("/api/v1/codes/" + code).then().statusCode(200);
        call().get("/api/v1/codes/" + code).then().statusCode(200);
        call().header("Accept", "text/html").get("/codes/" + code).then().statusCode(404);

        assertThat(demand(code)).isEqualTo(1);
    }

    @Test
    void each_code_of_a_batch_counts() {
        var other = Long.toString(Long.parseLong(code) + 1);

        call().contentType("application/json")
                .body("{\"codes\": [\"%s\", \"%s\", \"3\"]}".formatted(code, other))
                .post("/api/v1/lookups")
                .then()
                .statusCode(200);

        assertThat(demand(code)).isEqualTo(1);
        assertThat(demand(other)).isEqualTo(1);
    }

    @Test
    void a_log_is_counted_only_for_who_ticked_the_box() {
        var other = Long.toString(Long.parseLong(code) + 1);
        scan(code).then().statusCode(200);
        scan(other).then().statusCode(200);

        call().header("Accept", "text/html")
                .multiPart("text", "error " + hex(code))
                .post("/scan");
        record.flush();
        as(Role.EDITOR).get(SIGHTINGS + "/" + code).then().statusCode(404);

        call().header("Accept", "text/html")
                .multiPart("text", "error " + hex(other))
                .multiPart("count", "yes")
                .post("/scan");
        assertThat(demand(other)).isEqualTo(1);
    }

    private Response scan(String met) {
        return call().contentType("text/plain").body("error " + hex(met)).post("/api/v1/scans");
    }

    private static String hex(String decimal) {
        return "0x" + Long.toHexString(Long.parseLong(decimal)).toUpperCase(java.util.Locale.ROOT);
    }

    @Test
    void publishing_an_entry_closes_the_sighting() {
        count(TestPeople.bearer(Role.ENGINEER), "{\"code\": \"%s\"}".formatted(code))
                .then()
                .statusCode(200);
        assertThat(state()).isEqualTo("new");
        var desk = Desk.open();
        desk.begin(code, Desk.CONTENT);
        assertThat(state()).isEqualTo("draft");

        desk.submit(Role.EDITOR, code, "\"1\"").then().statusCode(201);
        desk.approve(Role.REVIEWER, code, 1).then().statusCode(200);

        assertThat(state()).isEqualTo("answered");
        assertThat(as(Role.EDITOR).get(SIGHTINGS + "/" + code).<String>path("answer"))
                .isEqualTo(desk.entry(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sightings\": []}",
                "{\"sightings\": [null]}",
                "{\"sightings\": [{}]}",
                "{\"sightings\": [{\"code\": \"no code at all\"}]}",
                "{\"sightings\": [{\"code\": \"5\", \"count\": 0}]}",
                "{\"sightings\": [{\"code\": \"5\", \"count\": 1000001}]}",
                "{\"sightings\": [{\"code\": \"5\", \"count\": 1e400}]}",
                "{\"sightings\": [{\"code\": \"5\", \"catalog\": \"nowhere\"}]}",
                "{\"sightings\": [{\"code\": \"5\", \"product\": \"a\\u0000b\"}]}",
                "{\"sightings\": [{\"code\": \"5\", \"reporter\": \"me\"}]}"
            })
    void what_cannot_be_counted_is_refused_whole(String body) {
        var before = state("5");

        as(Role.ENGINEER)
                .contentType("application/json")
                .body(body)
                .post(SIGHTINGS)
                .then()
                .statusCode(400);

        assertThat(state("5")).isEqualTo(before);
    }

    @Test
    void more_than_a_thousand_codes_and_long_products_are_refused() {
        var codes = IntStream.range(0, 1001)
                .mapToObj(each -> "{\"code\": \"" + each + "\"}")
                .collect(Collectors.joining(","));

        count(TestPeople.bearer(Role.ENGINEER), codes).then().statusCode(400);
        count(TestPeople.bearer(Role.ENGINEER), "{\"code\": \"5\", \"product\": \"%s\"}".formatted("x".repeat(201)))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @EnumSource(names = {"READER", "ENGINEER"})
    void readers_learn_nothing_of_the_queue(Role role) {
        call().get("/api/v1/codes/" + code);
        record.flush();
        var request = role == Role.READER ? call() : as(role);

        int expected = role == Role.READER ? 401 : 403;
        request.get(SIGHTINGS + "/" + code).then().statusCode(expected);
        request.get(SIGHTINGS).then().statusCode(expected);
        assertThat(call().get("/api/v1/codes/" + code).asString()).doesNotContain("demand", "sighting");
    }

    private String state() {
        return state(code);
    }

    private String state(String met) {
        record.flush();
        return String.valueOf(as(Role.EDITOR).get(SIGHTINGS + "/" + met).<Object>path("state"));
    }

    private int demand(String met) {
        record.flush();
        return as(Role.EDITOR)
                .get(SIGHTINGS + "/" + met)
                .then()
                .statusCode(200)
                .extract()
                .path("demand");
    }

    private static Response count(String bearer, String sightings) {
        return as(bearer)
                .contentType("application/json")
                .body("{\"sightings\": [%s]}".formatted(sightings))
                .post(SIGHTINGS);
    }

    private static RequestSpecification as(Role role) {
        return as(TestPeople.bearer(role));
    }

    private static RequestSpecification as(String bearer) {
        return call().header("Authorization", bearer);
    }

    private static RequestSpecification body(String bearer, String operation) throws IOException {
        return as(bearer)
                .contentType("application/json")
                .body(JSON.writeValueAsString(ExampleFiles.read(operation + "-request")));
    }

    /** Whatever was said about times and people is not compared. */
    private static void check(String operation, Response answer, String login) throws IOException {
        var said = masked(JSON.readTree(answer.asString().replace(login, "anna")));
        assertThat(said).as(operation).isEqualTo(JSON.valueToTree(ExampleFiles.read(operation)));
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Set.of("firstSeenAt", "lastSeenAt").stream()
                    .filter(object::hasNonNull)
                    .forEach(time -> object.put(time, "2026-11-22T09:30:00Z"));
        }
        node.forEach(SightingResourceTest::masked);
        return node;
    }
}
