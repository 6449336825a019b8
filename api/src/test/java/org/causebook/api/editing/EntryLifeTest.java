package org.causebook.api.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.causebook.api.editing.Desk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryLifeTest {

    private static final String CODE = "2147746132";

    @Test
    void nothing_is_seen_of_an_entry_until_someone_else_has_approved_it() {
        var desk = Desk.open();
        var addresses =
                List.of(desk.catalog(), desk.catalog() + "/codes", "/api/v1/codes/" + CODE + "?catalog=" + desk.slug());
        var before = tags(addresses);
        desk.create(Role.EDITOR, "0x80040154", Desk.CONTENT)
                .then()
                .statusCode(201)
                .header("Location", desk.entry(CODE) + "/draft")
                .header("ETag", "\"1\"")
                .body("code", equalTo(CODE));
        assertThat(tags(addresses)).isEqualTo(before);
        desk.submit(Role.EDITOR, CODE, "\"1\"")
                .then()
                .statusCode(201)
                .header("Location", desk.entry(CODE) + "/revisions/1")
                .body("state", equalTo("in-review"));
        assertThat(tags(addresses)).isEqualTo(before);
        call().get(desk.entry(CODE)).then().statusCode(404);
        call().get(desk.entry(CODE) + "/editions").then().statusCode(404);
        call().get(desk.entry(CODE) + "/revisions").then().statusCode(401);
        desk.approve(Role.REVIEWER, CODE, 1).then().statusCode(200).body("state", equalTo("published"));
        call().get("/api/v1/codes/" + CODE + "?catalog=" + desk.slug())
                .then()
                .statusCode(200)
                .body("known", equalTo(true))
                .body("entries[0].catalog", equalTo(desk.slug()))
                .body("entries[0].meaning", equalTo("A class is not registered."))
                .body("entries[0].causes[0].explanation", equalTo("It was never installed."));
        assertThat(tags(addresses)).doesNotContainAnyElementsOf(before);
    }

    @Test
    void what_is_published_stays_until_the_next_revision_is() {
        var desk = Desk.open();
        desk.publish("5", Desk.CONTENT);
        int number = desk.change("5", "{\"meaning\": \"Changed.\"}");
        call().get(desk.entry("5")).then().body("meaning", equalTo("A class is not registered."));
        desk.approve(Role.REVIEWER, "5", number).then().statusCode(200).body("edition", equalTo(2));
        call().get(desk.entry("5")).then().body("meaning", equalTo("Changed.")).body("edition", equalTo(2));
        call().get(desk.entry("0x5") + "/editions")
                .then()
                .statusCode(200)
                .body("items.edition", contains(2, 1))
                .body("items.author", everyItem(nullValue()))
                .body("items[1].content.meaning", equalTo("A class is not registered."));
        call().get(desk.entry("5") + "/editions/1/diff?with=2")
                .then()
                .statusCode(200)
                .body("fields.field", contains("meaning"))
                .body("fields[0].pieces.kind", hasItem("removed"));
    }

    @Test
    void what_is_sent_back_comes_to_its_author_with_the_reason() {
        var desk = Desk.open();
        desk.begin("5", Desk.CONTENT);
        desk.submit(Role.EDITOR, "5", "\"1\"").then().statusCode(201);
        as(Role.REVIEWER, "{}")
                .post(desk.entry("5") + "/revisions/1/return")
                .then()
                .statusCode(400);
        as(Role.REVIEWER, "{\"comment\": \"Which class?\"}")
                .post(desk.entry("5") + "/revisions/1/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("sent-back"))
                .body("review.comment", equalTo("Which class?"));
        as(Role.EDITOR).get("/api/v1/work").then().statusCode(200).body("sentBack.catalog", hasItem(desk.slug()));
        desk.approve(Role.REVIEWER, "5", 1).then().statusCode(409).body("type", equalTo("/problems/not-now"));
    }

    @Test
    void a_revision_can_be_taken_back_by_its_author_only() {
        var desk = Desk.open();
        desk.begin("5", Desk.CONTENT);
        desk.submit(Role.EDITOR, "5", "\"1\"").then().statusCode(201);
        var withdrawal = desk.entry("5") + "/revisions/1/withdrawal";
        as(Role.REVIEWER).post(withdrawal).then().statusCode(409);
        as(Role.EDITOR).post(withdrawal).then().statusCode(200).body("state", equalTo("withdrawn"));
    }

    @Test
    void an_entry_is_retired_and_taken_up_again_and_restored() {
        var desk = Desk.open();
        desk.publish("5", Desk.CONTENT);
        desk.publish("6", Desk.CONTENT);
        as(Role.EDITOR).delete(desk.entry("5")).then().statusCode(400).body("errors.field", contains("reason"));
        as(Role.EDITOR)
                .delete(desk.entry("5") + "?reason=Use%20six.&successor=6")
                .then()
                .statusCode(201)
                .header("Location", desk.entry("5") + "/revisions/2");
        call().get(desk.entry("5")).then().body("state", equalTo("published"));
        desk.approve(Role.REVIEWER, "5", 2).then().statusCode(200);
        call().get(desk.entry("5")).then().body("state", equalTo("retired"), "retiredReason", equalTo("Use six."));
        as(Role.EDITOR, "{}").post(desk.entry("5") + "/reopening").then().statusCode(201);
        desk.approve(Role.REVIEWER, "5", 3).then().statusCode(200);
        call().get(desk.entry("5")).then().body("state", equalTo("published"));
        as(Role.EDITOR)
                .post(desk.entry("5") + "/revisions/2/restoration")
                .then()
                .statusCode(201)
                .body("content.retirement.successor", equalTo("6"));
        as(Role.EDITOR).get(desk.entry("5") + "/revisions").then().body("items", hasSize(4));
    }

    @Test
    void the_public_history_does_not_name_a_successor_that_is_not_published() {
        var desk = Desk.open();
        desk.publish("5", Desk.CONTENT);
        desk.begin("6", Desk.CONTENT);
        as(Role.EDITOR)
                .delete(desk.entry("5") + "?reason=Gone&successor=6")
                .then()
                .statusCode(201);
        desk.approve(Role.REVIEWER, "5", 2).then().statusCode(200);
        var retirement = "content.retirement";
        call().get(desk.entry("5") + "/editions/2")
                .then()
                .body(retirement + ".reason", equalTo("Gone"))
                .body(retirement + ".successor", nullValue());
        call().get(desk.entry("5") + "/editions").then().body("items[0]." + retirement + ".successor", nullValue());
        call().get(desk.entry("5") + "/editions/1/diff?with=2")
                .then()
                .body("fields.field", hasItem("retirement.reason"))
                .body("fields.field", not(hasItem("retirement.successor")));

        desk.submit(Role.EDITOR, "6", "\"1\"").then().statusCode(201);
        desk.approve(Role.REVIEWER, "6", 1).then().statusCode(200);
        call().get(desk.entry("5") + "/editions/2").then().body(retirement + ".successor", equalTo("6"));
    }

    @Test
    void an_encountered_code_without_a_cause_can_be_published() {
        var desk = Desk.open();
        desk.publish("5", "{\"meaning\": \"Seen once.\", \"outcome\": \"error\"}");
        call().get(desk.entry("5")).then().body("causeDetermined", equalTo(false));
    }

    @Test
    void notes_are_for_staff() {
        var desk = Desk.open();
        desk.publish("5", Desk.CONTENT);
        var notes = desk.entry("5") + "/notes";
        var location = as(Role.EDITOR, "{\"text\": \"The vendor knows.\"}")
                .post(notes)
                .then()
                .statusCode(201)
                .header("Location", startsWith(notes + "/"))
                .extract()
                .header("Location");
        as(Role.REVIEWER).get(notes).then().body("items.text", contains("The vendor knows."));
        call().get(notes).then().statusCode(401);
        as(Role.ENGINEER).get(notes).then().statusCode(403);
        for (var path : List.of(desk.entry("5"), desk.entry("5") + "/editions", "/api/v1/codes/5")) {
            assertThat(call().get(path).asString()).doesNotContain("vendor");
        }
        as(Role.REVIEWER).delete(location).then().statusCode(409);
        as(Role.EDITOR).delete(location).then().statusCode(204);
        as(Role.EDITOR).get(notes).then().body("items", hasSize(0));
    }

    @Test
    void an_archived_catalog_takes_nothing_more() {
        var desk = Desk.open();
        var settings = desk.catalog() + "/settings";
        var tag =
                as(Role.REVIEWER).get(settings).then().statusCode(200).extract().header("ETag");
        as(Role.REVIEWER).delete(desk.catalog()).then().statusCode(428);
        var archived = as(Role.REVIEWER)
                .header("If-Match", tag)
                .delete(desk.catalog())
                .then()
                .statusCode(200)
                .body("archived", equalTo(true))
                .header("ETag", not(equalTo(tag)))
                .extract()
                .header("ETag");
        desk.create(Role.EDITOR, "5", "{}").then().statusCode(409);
        as(Role.REVIEWER)
                .header("If-Match", archived)
                .post(desk.catalog() + "/reopening")
                .then()
                .statusCode(200);
        desk.create(Role.EDITOR, "5", "{}").then().statusCode(201);
    }

    private static List<String> tags(List<String> addresses) {
        return addresses.stream()
                .map(each -> call().get(each).then().statusCode(200).extract().header("ETag"))
                .toList();
    }
}
