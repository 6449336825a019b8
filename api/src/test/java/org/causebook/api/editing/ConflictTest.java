package org.causebook.api.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.editing.Desk.as;
import static org.causebook.api.editing.Desk.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConflictTest {

    private static final List<String> FORMS =
            List.of("0x80040154", "2147746132", "-2147221164", "80040154h", "0X80040154");

    @Test
    void a_second_session_is_told_and_loses_nothing() {
        var desk = Desk.open();
        desk.begin("5", Desk.CONTENT);
        var draft = desk.entry("5") + "/draft";
        patch(Role.EDITOR, "\"1\"", "{\"meaning\": \"First.\"}")
                .patch(draft)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("content.symbol", equalTo("REGDB_E_CLASSNOTREG"));
        patch(Role.EDITOR, "\"1\"", "{\"meaning\": \"Second.\"}")
                .patch(draft)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .header("Link", "<" + draft + ">; rel=\"latest-version\"")
                .body("type", equalTo("/problems/stale-version"));
        as(Role.EDITOR, "{\"meaning\": \"Second.\"}").put(draft).then().statusCode(428);
        as(Role.EDITOR).header("If-Match", "\"1\"").delete(draft).then().statusCode(412);
        as(Role.EDITOR).get(draft).then().statusCode(200).body("content.meaning", equalTo("First."));
    }

    @Test
    void a_second_saving_of_a_catalog_is_told() {
        var settings = Desk.open().catalog() + "/settings";
        var tag =
                as(Role.REVIEWER).get(settings).then().statusCode(200).extract().header("ETag");
        patch(Role.REVIEWER, tag, "{\"title\": \"First\"}")
                .patch(settings)
                .then()
                .statusCode(200);
        patch(Role.REVIEWER, tag, "{\"title\": \"Second\"}")
                .patch(settings)
                .then()
                .statusCode(412);
        patch(Role.REVIEWER, "*", "{\"title\": \"Second\"}")
                .patch(settings)
                .then()
                .statusCode(428);
        as(Role.REVIEWER).get(settings).then().body("content.title", equalTo("First"));
    }

    @Test
    void a_draft_that_begins_at_an_older_revision_is_not_submitted_over_a_newer_one() {
        var desk = Desk.open("\"fourEyes\": false");
        desk.publish("5", Desk.CONTENT);
        as(Role.REVIEWER).post(desk.entry("5") + "/draft").then().statusCode(201);
        desk.change("5", "{\"meaning\": \"In between.\"}");
        desk.approve(Role.REVIEWER, "5", 2).then().statusCode(200);
        desk.submit(Role.REVIEWER, "5", "\"1\"")
                .then()
                .statusCode(409)
                .header("Link", "<" + desk.entry("5") + "/revisions/2>; rel=\"latest-version\"")
                .body("type", equalTo("/problems/stale-base"));
        patch(Role.REVIEWER, "\"1\"", "{\"meaning\": \"Merged.\"}")
                .patch(desk.entry("5") + "/draft?base=2")
                .then()
                .statusCode(200);
        desk.submit(Role.REVIEWER, "5", "\"2\"").then().statusCode(201);
    }

    @Test
    void of_fifty_who_add_one_code_at_once_one_makes_the_entry_and_the_others_are_led_to_it() {
        var desk = Desk.open();
        TestPeople.token(Role.EDITOR);
        var client = HttpClient.newHttpClient();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 50; i++) {
            answers.add(client.sendAsync(
                    creation(desk, FORMS.get(i % FORMS.size())), HttpResponse.BodyHandlers.ofString()));
        }
        var statuses = answers.stream().map(each -> each.join().statusCode()).toList();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(49);
        desk.create(Role.EDITOR, "0x80040154", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/code-taken"))
                .body("entry", equalTo(desk.entry("2147746132")))
                .body("errors.field", contains("code"));
    }

    @Test
    void a_slug_belongs_to_one_catalog() {
        var desk = Desk.open();
        as(
                        Role.REVIEWER,
                        "{\"slug\": \"%s\", \"title\": \"t\", \"summary\": \"s\", \"notation\": \"http\"}"
                                .formatted(desk.slug()))
                .post("/api/v1/catalogs")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/catalog-taken"))
                .body("errors.field", contains("slug"));
    }

    private static HttpRequest creation(Desk desk, String code) {
        return HttpRequest.newBuilder(address(desk.catalog() + "/codes"))
                .header("Authorization", TestPeople.bearer(Role.EDITOR))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\": \"" + code + "\"}"))
                .build();
    }
}
