package org.causebook.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.editing.Desk.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportResourceTest {

    /** Internal, because other tests know which public catalogs answer. */
    private static final String SETTINGS = "\"fourEyes\": false, \"visibility\": \"internal\"";

    private static final String TABLE = """
            code;symbol;meaning;outcome;cause 1;confidence 1
            5;TEST_DENIED;Access was denied.;error;The account lacks a right.;suspected
            0x00000006;TEST_HANDLE;The handle is not valid.;error;;
            6;;The same once more.;error;;
            not a code;;Nothing.;error;;
            """;

    private static Response plan(Desk desk, String query, String file) {
        return as(Role.EDITOR)
                .contentType("text/plain; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(desk.catalog() + "/imports/plan" + query);
    }

    private static Response carryOut(Role role, Desk desk, String query, String file, String tag) {
        return as(role).contentType("text/plain; charset=utf-8")
                .header("If-Match", tag)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(desk.catalog() + "/imports" + query);
    }

    private static String tag(Response plan) {
        return Objects.requireNonNull(plan.then().statusCode(200).extract().header("ETag"));
    }

    private static int entries(Desk desk) {
        return as(Role.EDITOR)
                .get("/api/v1/entries?catalog=" + desk.slug())
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("items")
                .size();
    }

    @Test
    void a_plan_tells_each_row_and_changes_nothing() {
        var desk = Desk.open(SETTINGS);
        plan(desk, "?name=codes.csv", TABLE)
                .then()
                .statusCode(200)
                .body("format", equalTo("csv"))
                .body("columns", hasItem("cause 1"))
                .body("rows.kind", equalTo(List.of("new", "new", "refused", "refused")))
                .body("rows[0].content.causes", hasSize(1))
                .body("rows[1].code", equalTo("6"))
                .body("rows[2].line", equalTo(4))
                .body("rows[2].reason", containsString("line 3"))
                .body("counts.find { it.kind == 'refused' }.rows", equalTo(2));
        assertThat(entries(desk)).isZero();
    }

    @Test
    void what_was_planned_is_carried_out_and_is_equal_the_next_time() {
        var desk = Desk.open(SETTINGS);
        var tag = tag(plan(desk, "?name=codes.csv", TABLE));
        carryOut(Role.REVIEWER, desk, "?name=codes.csv&as=published", TABLE, tag)
                .then()
                .statusCode(200)
                .body("entries", equalTo(2))
                .body("as", equalTo("published"));
        as(Role.EDITOR)
                .get(desk.entry("0x5"))
                .then()
                .statusCode(200)
                .body("symbol", equalTo("TEST_DENIED"))
                .body("causes[0].confidence", equalTo("suspected"));
        plan(desk, "?name=codes.csv", TABLE)
                .then()
                .body("rows[0].kind", equalTo("equal"))
                .body("rows[1].kind", equalTo("equal"));
        carryOut(Role.REVIEWER, desk, "?name=codes.csv&as=published", TABLE, tag)
                .then()
                .statusCode(412);
    }

    @Test
    void an_editor_imports_drafts_and_revisions_but_publishes_nothing() {
        var desk = Desk.open(SETTINGS);
        var tag = tag(plan(desk, "", TABLE));
        carryOut(Role.EDITOR, desk, "?as=published", TABLE, tag).then().statusCode(403);
        assertThat(entries(desk)).isZero();
        carryOut(Role.EDITOR, desk, "?as=review&rows=2", TABLE, tag)
                .then()
                .statusCode(200)
                .body("entries", equalTo(1));
        as(Role.EDITOR).get(desk.entry("6") + "/revisions").then().body("items.state", everyItem(equalTo("in-review")));
        plan(desk, "", TABLE).then().body("rows[1].kind", equalTo("equal")).body("rows[0].kind", equalTo("new"));
    }

    @Test
    void what_somebody_is_at_work_on_is_left_alone() {
        var desk = Desk.open(SETTINGS);
        desk.publish("5", Desk.CONTENT);
        as(Role.EDITOR).post(desk.entry("5") + "/draft").then().statusCode(201);
        plan(desk, "", TABLE)
                .then()
                .body("rows[0].kind", equalTo("conflicting"))
                .body("rows[0].reason", containsString(TestPeople.login(Role.EDITOR)));
    }

    @Test
    void rows_that_are_incomplete_can_only_become_drafts_and_nothing_is_half_done() {
        var desk = Desk.open(SETTINGS);
        var file = "code,meaning,outcome\n5,Access was denied.,error\n6,,\n";
        var tag = tag(plan(desk, "", file));
        carryOut(Role.EDITOR, desk, "?as=review", file, tag)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-content"));
        assertThat(entries(desk)).isZero();
        carryOut(Role.EDITOR, desk, "?as=drafts", file, tag)
                .then()
                .statusCode(200)
                .body("entries", equalTo(2));
    }

    @Test
    void an_article_in_the_classic_layout_becomes_its_entries() throws IOException {
        var desk = Desk.open(SETTINGS);
        var article = Files.readString(Path.of("src/test/resources/imports/article.txt"));
        var tag = tag(plan(desk, "", article));
        carryOut(Role.REVIEWER, desk, "?as=published", article, tag)
                .then()
                .statusCode(200)
                .body("entries", equalTo(16));
        as(Role.EDITOR)
                .get(desk.entry("0x80110408"))
                .then()
                .body("causes[0].explanation", containsString("Two machines claim one address."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004 is a zip",
                "\u0000\u0000\u0000",
                "",
                "just some words",
                "a: &a [x]\nb: *a\nentries: [*a]\n",
            })
    void a_file_that_cannot_be_read_is_refused_with_the_place(String file) {
        var desk = Desk.open(SETTINGS);
        plan(desk, "", file)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-file"))
                .body("errors[0].field", equalTo("file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=docx", "?columns=price", "?columns=code,,"})
    void what_is_said_about_the_file_must_have_a_meaning(String query) {
        plan(Desk.open(SETTINGS), query, TABLE)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void an_import_without_a_plan_is_refused() {
        var desk = Desk.open(SETTINGS);
        as(Role.EDITOR)
                .contentType("text/plain")
                .body(TABLE)
                .post(desk.catalog() + "/imports")
                .then()
                .statusCode(428);
        carryOut(Role.EDITOR, desk, "", TABLE, "\"1\"").then().statusCode(412);
    }
}
