package org.causebook.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.editing.Desk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportListResourceTest {

    /** Internal, because other tests know which public catalogs answer. */
    private static final String SETTINGS = "\"fourEyes\": false, \"visibility\": \"internal\"";

    private static final String FOUR_EYES = "\"fourEyes\": true, \"visibility\": \"internal\"";

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    private static String rows(int from, int to, String meaning) {
        return "code,meaning,outcome\n"
                + IntStream.rangeClosed(from, to)
                        .mapToObj(i -> i + "," + meaning + ",error\n")
                        .collect(Collectors.joining());
    }

    private static Response start(Role role, Desk desk, String as, String file) {
        var path = desk.catalog() + "/imports";
        var tag = as(role).contentType("text/plain")
                .body(file)
                .post(path + "/plan?name=codes.csv")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return as(role).contentType("text/plain")
                .header("If-Match", Objects.requireNonNull(tag))
                .body(file)
                .post(path + "?name=codes.csv&as=" + as);
    }

    private static String bring(Role role, Desk desk, String as, String file) {
        var id = start(role, desk, as, file).then().statusCode(200).extract().path("id");
        return "/api/v1/imports/" + id;
    }

    private static JsonPath show(String address) {
        return as(Role.EDITOR).get(address).then().statusCode(200).extract().jsonPath();
    }

    private static String state(String address) {
        return show(address).getString("state");
    }

    private static String large() {
        // More than a megabyte, with few words: the time goes into the rows.
        return rows(1, 20_000, "It failed. ".repeat(6).strip());
    }

    @Test
    void an_import_is_kept_with_what_it_did_and_each_of_its_entries() {
        var desk = Desk.open(SETTINGS);
        desk.publish("5", Desk.CONTENT);
        var address = bring(Role.REVIEWER, desk, "published", rows(5, 6, "It failed anew."));

        var shown = show(address);
        assertThat(shown.getString("file")).isEqualTo("codes.csv");
        assertThat(shown.getString("state")).isEqualTo("done");
        assertThat(shown.getString("author")).isEqualTo(TestPeople.login(Role.REVIEWER));
        assertThat(shown.getInt("added")).isEqualTo(1);
        assertThat(shown.getInt("changed")).isEqualTo(1);
        as(Role.EDITOR)
                .get("/api/v1/imports?catalog=" + desk.slug())
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(shown.getInt("id")));
        as(Role.EDITOR)
                .get(address + "/entries?kind=changed")
                .then()
                .body("items.code", contains("5"))
                .body("items[0].before.meaning", equalTo("A class is not registered."))
                .body("items[0].content.meaning", equalTo("It failed anew."))
                .body("items[0].state", equalTo("published"));
        as(Role.EDITOR).get(address + "/entries?q=6").then().body("items.code", contains("6"));
        as(Role.EDITOR).get(address + "/entries?kind=colour").then().statusCode(400);
        as(Role.ADMINISTRATOR)
                .get("/api/v1/audit?action=entries-imported&subject=catalogs/" + desk.slug())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void nobody_sees_imports_who_may_not_see_drafts() {
        var address = bring(Role.EDITOR, Desk.open(SETTINGS), "drafts", rows(1, 1, "It failed."));
        for (var path : new String[] {"/api/v1/imports", address, address + "/entries"}) {
            as(Role.ENGINEER).get(path).then().statusCode(403);
        }
        as(Role.EDITOR).post(address + "/reversal").then().statusCode(403);
        as(Role.EDITOR, "{}").post(address + "/approval").then().statusCode(403);
        as(Role.EDITOR).get("/api/v1/imports/999999999").then().statusCode(404);
    }

    @Test
    void a_large_import_goes_on_behind_the_answer() {
        var desk = Desk.open(SETTINGS);
        var started = start(Role.REVIEWER, desk, "published", large()).then().statusCode(202);
        var address = Objects.requireNonNull(started.extract().header("Location"));
        started.body("state", equalTo("running"));
        start(Role.REVIEWER, desk, "drafts", rows(30_000, 30_001, "It failed."))
                .then()
                .statusCode(409);

        await().atMost(Duration.ofMinutes(2)).until(() -> !state(address).equals("running"));

        assertThat(show(address).getString("reason")).isEmpty();
        assertThat(state(address)).isEqualTo("done");
        assertThat(show(address).getInt("entries")).isEqualTo(20_000);
        as(Role.EDITOR).get(desk.entry("20000")).then().statusCode(200);
    }

    @Test
    void nothing_remains_of_a_large_import_that_is_cancelled() {
        var desk = Desk.open(SETTINGS);
        var address = Objects.requireNonNull(start(Role.EDITOR, desk, "drafts", large())
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
        as(Role.ENGINEER).post(address + "/cancellation").then().statusCode(403);

        as(Role.EDITOR).post(address + "/cancellation").then().statusCode(200).body("state", equalTo("cancelling"));

        await().atMost(Duration.ofMinutes(1)).until(() -> !state(address).equals("cancelling"));
        assertThat(state(address)).isEqualTo("cancelled");
        as(Role.EDITOR).get("/api/v1/entries?catalog=" + desk.slug()).then().body("items", hasSize(0));
        as(Role.EDITOR).post(address + "/cancellation").then().statusCode(409);
    }

    @Test
    void a_large_import_that_was_overtaken_says_so() {
        var desk = Desk.open(SETTINGS);
        var address = as(Role.EDITOR)
                .contentType("text/plain")
                .header("If-Match", "\"1\"")
                .body(large())
                .post(desk.catalog() + "/imports?name=codes.csv")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        await().atMost(Duration.ofMinutes(1)).until(() -> !state(address).equals("running"));

        assertThat(state(address)).isEqualTo("failed");
        assertThat(show(address).getString("reason")).isEqualTo("The catalog was changed since the plan was made.");
    }

    @Test
    void an_import_is_undone_but_for_what_someone_has_published_since() {
        var desk = Desk.open(SETTINGS);
        desk.publish("5", Desk.CONTENT);
        var address = bring(Role.REVIEWER, desk, "published", rows(5, 7, "It failed anew."));
        int revision = desk.change("7", "{\"meaning\": \"Somebody knew better.\"}");
        desk.approve(Role.REVIEWER, "7", revision).then().statusCode(200);

        var undoing = as(Role.REVIEWER)
                .post(address + "/reversal")
                .then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("leftOut", equalTo(1))
                .extract()
                .<Integer>path("id");

        assertThat(state(address)).isEqualTo("undone");
        as(Role.EDITOR)
                .get(desk.entry("5"))
                .then()
                .body("meaning", equalTo("A class is not registered."))
                .body("edition", equalTo(3))
                .body("causes[0].explanation", equalTo("It was never installed."));
        as(Role.EDITOR).get(desk.entry("6")).then().body("state", equalTo("retired"));
        as(Role.EDITOR).get(desk.entry("7")).then().body("meaning", equalTo("Somebody knew better."));
        as(Role.EDITOR)
                .get("/api/v1/imports/" + undoing + "/entries?status=skipped")
                .then()
                .body("items.code", contains("7"))
                .body("items[0].reason", equalTo("Someone has published it since."));
        as(Role.REVIEWER).post(address + "/reversal").then().statusCode(409);

        as(Role.REVIEWER)
                .post("/api/v1/imports/" + undoing + "/reversal")
                .then()
                .statusCode(200);
        as(Role.EDITOR).get(desk.entry("5")).then().body("meaning", equalTo("It failed anew."));
        as(Role.EDITOR).get(desk.entry("6")).then().body("state", equalTo("published"));
    }

    @Test
    void what_nobody_published_cannot_be_undone() {
        var desk = Desk.open(SETTINGS);
        var address = bring(Role.EDITOR, desk, "review", rows(1, 2, "It failed."));
        as(Role.REVIEWER).post(address + "/reversal").then().statusCode(409);
    }

    @Test
    void a_reviewer_decides_about_all_some_or_all_but_some() {
        var desk = Desk.open(FOUR_EYES);
        var address = bring(Role.EDITOR, desk, "review", rows(1, 40, "It failed."));

        as(Role.REVIEWER, "{\"only\": [\"1\", \"2\"], \"comment\": \"Why?\"}")
                .post(address + "/return")
                .then()
                .statusCode(200)
                .body("entries", equalTo(2));
        as(Role.REVIEWER, "{\"only\": [\"3\"]}")
                .post(address + "/return")
                .then()
                .statusCode(400);
        as(Role.REVIEWER, "{\"q\": \"30\"}").post(address + "/approval").then().body("entries", equalTo(1));
        as(Role.REVIEWER, "{\"except\": [\"40\"], \"comment\": \"Thank you.\"}")
                .post(address + "/approval")
                .then()
                .statusCode(200)
                .body("entries", equalTo(36));

        as(Role.EDITOR).get(desk.entry("3")).then().statusCode(200).body("edition", equalTo(1));
        as(Role.EDITOR)
                .get(desk.entry("3") + "/revisions")
                .then()
                .body("items[0].review.comment", equalTo("Thank you."));
        as(Role.EDITOR).get(desk.entry("1") + "/revisions").then().body("items.state", contains("sent-back"));
        as(Role.EDITOR).get(desk.entry("40")).then().statusCode(404);
        as(Role.EDITOR).get(address + "/entries?status=waiting").then().body("items.code", contains("40"));
        as(Role.ADMINISTRATOR)
                .get("/api/v1/audit?subject=" + address.substring("/api/v1/".length()))
                .then()
                .body("items.action", hasItem("import-approved"))
                .body("items.action", hasItem("import-sent-back"));

        as(Role.REVIEWER).post(address + "/reversal").then().statusCode(403);
    }

    @Test
    void whoever_imported_cannot_approve_where_four_eyes_are_wanted() {
        var desk = Desk.open(FOUR_EYES);
        var address = bring(Role.REVIEWER, desk, "review", rows(1, 3, "It failed."));
        as(Role.REVIEWER, "{}").post(address + "/approval").then().statusCode(403);
        as(Role.ADMINISTRATOR, "{}").post(address + "/approval").then().body("entries", equalTo(3));
        as(Role.EDITOR).get(address + "/entries").then().body("items.state", everyItem(equalTo("published")));
    }

    @Test
    void reviewers_hear_once_of_an_import_and_its_author_once_of_a_decision() {
        var desk = Desk.open(SETTINGS);
        var address = bring(Role.EDITOR, desk, "review", rows(1, 30, "It failed."));
        var id = address.substring(address.lastIndexOf('/') + 1);
        var mine = "items.findAll { it.catalog == '" + desk.slug() + "' }";
        as(Role.REVIEWER)
                .get("/api/v1/notifications?limit=500")
                .then()
                .body(mine, hasSize(1))
                .body(mine + "[0].kind", equalTo("imported"))
                .body(mine + "[0].code", equalTo(id));

        as(Role.REVIEWER, "{}").post(address + "/approval").then().statusCode(200);

        as(Role.EDITOR)
                .get("/api/v1/notifications?limit=500")
                .then()
                .body(mine, hasSize(1))
                .body(mine + "[0].kind", equalTo("import-reviewed"))
                .body(mine + "[0].text", containsString("Published: 30."));
    }

    @Test
    void comments_of_a_header_become_notes_once() {
        var desk = Desk.open(SETTINGS);
        var file = "#define TEST_DENIED 5 /* Access was refused by them. */\n";
        for (int time = 1; time <= 2; time++) {
            var path = desk.catalog() + "/imports";
            var tag = as(Role.REVIEWER).contentType("text/plain").body(file).post(path + "/plan?name=codes.h");
            as(Role.REVIEWER)
                    .contentType("text/plain")
                    .header(
                            "If-Match",
                            Objects.requireNonNull(tag.then().extract().header("ETag")))
                    .body(file)
                    .post(path + "?name=codes.h&as=drafts")
                    .then()
                    .statusCode(200);
        }
        as(Role.EDITOR)
                .get(desk.entry("5") + "/notes")
                .then()
                .body("items.text", contains("Access was refused by them."))
                .body("items[0].author", equalTo(TestPeople.login(Role.REVIEWER)));
    }

    @Test
    void an_import_whose_server_is_gone_has_failed() throws SQLException {
        var desk = Desk.open(SETTINGS);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into import (catalog_id, file, author, aim, started_at)
                        select id, 'codes.csv', 'anna', 'published', now() - interval '1 hour' from catalog where slug = ?
                        """)) {
            statement.setString(1, desk.slug());
            statement.executeUpdate();
        }
        as(Role.EDITOR)
                .get("/api/v1/imports?catalog=" + desk.slug())
                .then()
                .body("items[0].state", equalTo("failed"))
                .body("items[0].reason", equalTo("The server stopped in the middle of it. Nothing of it was kept."));
    }
}
