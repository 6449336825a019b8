package org.causebook.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.editing.Desk.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContentResourceTest {

    /** Internal, because other tests know which public catalogs answer. */
    private static final String SETTINGS = "\"fourEyes\": false, \"visibility\": \"internal\"";

    private static final String HEAD = """
            slug: %s
            title: %s
            summary: Made by a test.
            notation: status32
            visibility: internal
            fourEyes: %s
            """;

    private static final String ENTRIES = """
            entries:
              - code: "5"
                symbol: TEST_DENIED
                meaning: Access was denied.
                outcome: error
              - code: "6"
                symbol: TEST_HANDLE
                meaning: The handle is not valid.
                outcome: error
            """;

    private static final String ONE = """
            entries:
              - code: "5"
                symbol: TEST_DENIED
                meaning: Access was denied, and logged.
                outcome: error
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    private static String head(Desk desk, String title) {
        return HEAD.formatted(desk.slug(), title, "false");
    }

    private static Response plan(Role role, Desk desk, String file) {
        return as(role).contentType("text/plain; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(desk.catalog() + "/content/plan");
    }

    private static Response replace(Role role, Desk desk, String file, String tag) {
        return as(role).contentType("text/plain; charset=utf-8")
                .header("If-Match", tag)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put(desk.catalog() + "/content");
    }

    private static Response replace(Role role, Desk desk, String file) {
        return replace(role, desk, file, tag(plan(role, desk, file)));
    }

    private static String tag(Response plan) {
        return Objects.requireNonNull(plan.then().statusCode(200).extract().header("ETag"));
    }

    private static Response entry(Desk desk, String code) {
        return as(Role.EDITOR).get(desk.entry(code));
    }

    @Test
    void a_file_brings_the_catalog_to_its_state_and_changes_nothing_the_second_time() {
        var desk = Desk.open(SETTINGS);
        desk.publish("7", Desk.CONTENT);
        var file = head(desk, "From a file") + ENTRIES;
        var plan = plan(Role.REVIEWER, desk, file);
        plan.then()
                .statusCode(200)
                .body("possible", equalTo(true))
                .body("as", equalTo("published"))
                .body("fields", equalTo(List.of("title")))
                .body("rows.kind", equalTo(List.of("new", "new")))
                .body("lacking.code", equalTo(List.of("7")));
        assertThat(entry(desk, "5").statusCode()).isEqualTo(404);

        replace(Role.REVIEWER, desk, file, tag(plan))
                .then()
                .statusCode(200)
                .body("fields", equalTo(List.of("title")))
                .body("added", equalTo(2))
                .body("changed", equalTo(0))
                .body("retired", equalTo(1))
                .body("as", equalTo("published"));

        entry(desk, "5").then().statusCode(200).body("symbol", equalTo("TEST_DENIED"));
        entry(desk, "7").then().body("retiredReason", containsString("no longer in the catalog's file"));
        as(Role.EDITOR).get(desk.catalog() + "/settings").then().body("content.title", equalTo("From a file"));

        for (var tag : List.of(tag(plan), tag(plan(Role.REVIEWER, desk, file)))) {
            replace(Role.REVIEWER, desk, file, tag)
                    .then()
                    .statusCode(200)
                    .body("fields", empty())
                    .body("added", equalTo(0))
                    .body("changed", equalTo(0))
                    .body("retired", equalTo(0))
                    .body("equal", equalTo(2));
        }
        plan(Role.REVIEWER, desk, file).then().body("done", equalTo(true));
        as(Role.EDITOR).get(desk.entry("5") + "/revisions").then().body("items.size()", equalTo(1));
    }

    @Test
    void what_changed_is_published_and_what_comes_back_is_in_use_again() {
        var desk = Desk.open(SETTINGS);
        replace(Role.REVIEWER, desk, ENTRIES).then().statusCode(200).body("added", equalTo(2));

        replace(Role.REVIEWER, desk, ONE)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("retired", equalTo(1));
        entry(desk, "5").then().body("meaning", equalTo("Access was denied, and logged."));

        replace(Role.REVIEWER, desk, ENTRIES).then().statusCode(200).body("changed", equalTo(2));
        entry(desk, "6").then().body("state", equalTo("published"));
    }

    @Test
    void an_export_is_the_state_of_the_catalog() {
        var desk = Desk.open(SETTINGS);
        replace(Role.REVIEWER, desk, head(desk, "Whole") + ENTRIES).then().statusCode(200);
        replace(Role.REVIEWER, desk, head(desk, "Whole") + ONE).then().statusCode(200);

        for (var format : List.of("yaml", "jsonl")) {
            var file = as(Role.REVIEWER).get(desk.catalog() + "/export?format=" + format);
            plan(Role.REVIEWER, desk, file.then().statusCode(200).extract().asString())
                    .then()
                    .statusCode(200)
                    .body("fields", empty())
                    .body("done", equalTo(true));
        }
    }

    @Test
    void with_four_eyes_entries_wait_for_review_and_the_same_file_does_nothing_meanwhile() {
        var desk = Desk.open("\"fourEyes\": true, \"visibility\": \"internal\"");
        replace(Role.REVIEWER, desk, ENTRIES)
                .then()
                .statusCode(200)
                .body("as", equalTo("review"))
                .body("added", equalTo(2));
        as(Role.EDITOR).get(desk.entry("5") + "/revisions").then().body("items.state", hasItem("in-review"));

        replace(Role.REVIEWER, desk, ENTRIES)
                .then()
                .statusCode(200)
                .body("added", equalTo(0))
                .body("equal", equalTo(2));
    }

    @Test
    void an_editor_proposes_entries_but_does_not_change_the_catalog_itself() {
        var desk = Desk.open(SETTINGS);
        var file = head(desk, "Of an editor") + ENTRIES;
        replace(Role.EDITOR, desk, file).then().statusCode(403);
        assertThat(as(Role.EDITOR).get(desk.entry("5") + "/revisions").statusCode())
                .isEqualTo(404);

        replace(Role.EDITOR, desk, ENTRIES).then().statusCode(200).body("as", equalTo("review"));
        replace(Role.REVIEWER, desk, HEAD.formatted(desk.slug(), "Tests", "true") + ENTRIES)
                .then()
                .statusCode(403);
    }

    @Test
    void nothing_is_done_where_some_of_it_cannot_be() {
        var desk = Desk.open(SETTINGS);
        desk.publish("7", Desk.CONTENT);
        as(Role.EDITOR).post(desk.entry("7") + "/draft").then().statusCode(201);
        plan(Role.REVIEWER, desk, ENTRIES)
                .then()
                .body("possible", equalTo(false))
                .body("lacking[0].reason", containsString(TestPeople.login(Role.EDITOR)));
        replace(Role.REVIEWER, desk, ENTRIES).then().statusCode(409);

        var incomplete = ENTRIES.replace("    outcome: error\n", "");
        plan(Role.REVIEWER, Desk.open(SETTINGS), incomplete).then().body("possible", equalTo(false));
        assertThat(entry(desk, "5").statusCode()).isEqualTo(404);
        entry(desk, "7").then().body("state", equalTo("published"));
    }

    @Test
    void a_plan_is_needed_and_holds_until_the_catalog_changes() {
        var desk = Desk.open(SETTINGS);
        as(Role.REVIEWER)
                .contentType("text/plain")
                .body(ENTRIES)
                .put(desk.catalog() + "/content")
                .then()
                .statusCode(428);
        var tag = tag(plan(Role.REVIEWER, desk, ENTRIES));
        desk.publish("8", Desk.CONTENT);
        replace(Role.REVIEWER, desk, ENTRIES, tag).then().statusCode(412);
        replace(Role.REVIEWER, desk, ONE, tag).then().statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code;meaning\n5;Access was denied.\n",
                "slug: another\ntitle: Another\nsummary: Another.\nnotation: status32\nentries: []\n",
                "entries: [{code: '5'"
            })
    void a_file_that_is_no_state_of_this_catalog_is_refused(String file) {
        plan(Role.REVIEWER, Desk.open(SETTINGS), file)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml"})
    void the_workflows_plan_and_apply(String name, @TempDir Path directory) throws IOException, InterruptedException {
        var workflow = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../ship/catalog-as-code", name).toFile());
        var scripts = scripts(workflow);
        assertThat(scripts).hasSize(2);
        var desk = Desk.open(SETTINGS);
        desk.publish("7", Desk.CONTENT);
        Files.writeString(directory.resolve("catalog.yaml"), head(desk, "By a workflow") + ENTRIES);

        assertThat(run(scripts.get(0), desk, directory)).contains("0 ", "\"fields\":[\"title\"]");
        assertThat(entry(desk, "5").statusCode()).isEqualTo(404);
        assertThat(run(scripts.get(1), desk, directory)).contains("0 ", "\"added\":2", "\"retired\":1");
        entry(desk, "5").then().statusCode(200);
        assertThat(run(scripts.get(1), desk, directory)).contains("0 ", "\"added\":0", "\"equal\":2");

        as(Role.EDITOR).post(desk.entry("5") + "/draft").then().statusCode(201);
        Files.writeString(directory.resolve("catalog.yaml"), ONE);
        assertThat(run(scripts.get(0), desk, directory)).startsWith("1 ").contains("conflicting");
        Files.writeString(directory.resolve("catalog.yaml"), "no catalog");
        assertThat(run(scripts.get(0), desk, directory)).doesNotStartWith("0 ").contains("unreadable-file");
    }

    /** What the steps of a workflow run, one text for planning and one for applying. */
    private static List<String> scripts(JsonNode workflow) {
        var found = new ArrayList<String>();
        if (workflow.has("jobs")) {
            workflow.at("/jobs/catalog/steps").forEach(step -> {
                if (step.has("run")) {
                    found.add(step.path("run").asText());
                }
            });
        } else {
            for (var job : List.of("plan", "apply")) {
                found.add(String.join(
                        "\n",
                        StreamSupport.stream(workflow.path(job).path("script").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()));
            }
        }
        return found;
    }

    /** The status with which the script ends, and what it prints. */
    private String run(String script, Desk desk, Path directory) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile());
        var url = home.toString();
        builder.environment().put("CAUSEBOOK_URL", url.substring(0, url.length() - 1));
        builder.environment()
                .put("CAUSEBOOK_TOKEN", TestPeople.bearer(Role.REVIEWER).substring("Bearer ".length()));
        builder.environment().put("CATALOG", desk.slug());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + Files.readString(directory.resolve("output.txt"));
    }
}
