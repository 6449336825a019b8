package org.causebook.api.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.causebook.account.Role;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.Test;

/** Work that is not public leaves no trace, not even in a validator. */
@QuarkusTest
class NoLeakTest {

    private static final List<String> ADDRESSES = List.of(
            "/api/v1/changes?since=0&limit=500", "/api/v1/version", "/api/v1/dump.jsonl", "/changes", "/changes.atom");

    private static final String SECRET = Desk.CONTENT.replace("A class is not registered.", "Xylophone secret.");

    @Test
    void drafts_and_reviews_and_internal_catalogs_change_no_answer_and_no_validator() {
        var hidden = Desk.open("\"visibility\": \"internal\"");
        var open = Desk.open();
        open.publish("5", Desk.CONTENT);
        var before = answers();

        hidden.publish("3735928561", SECRET);
        open.begin("6", SECRET);
        open.begin("7", SECRET);
        open.submit(Role.EDITOR, "7", "\"1\"").then().statusCode(201);
        open.change("5", "{\"meaning\": \"Xylophone secret.\"}");

        assertThat(answers()).isEqualTo(before);
        assertThat(before).doesNotContain("Xylophone", hidden.slug());
        hide(open);
    }

    @Test
    void a_catalog_that_became_internal_leaves_its_slug_and_nothing_else() {
        var desk = Desk.open("\"product\": \"Vibraphone product\"");
        desk.publish("3735928562", Desk.CONTENT.replace("A class is not registered.", "Marimba meaning."));
        assertThat(answers()).contains("3735928562", "Marimba meaning.");

        hide(desk);

        assertThat(answers())
                .contains(desk.slug())
                .doesNotContain("3735928562", "Marimba meaning.", "Vibraphone product");
        var told =
                given().get("/api/v1/changes?limit=500&since=" + (newest() - 1)).asString();
        assertThat(told).contains("\"kind\":\"catalog-removed\",\"catalog\":\"" + desk.slug() + "\",\"at\"");
    }

    private static void hide(Desk desk) {
        var settings = desk.catalog() + "/settings";
        var tag = Desk.as(Role.REVIEWER).get(settings).header("ETag");
        Desk.patch(Role.REVIEWER, tag, "{\"visibility\": \"internal\"}")
                .patch(settings)
                .then()
                .statusCode(200);
    }

    private static long newest() {
        return given().get("/api/v1/version").jsonPath().getLong("sequence");
    }

    /** Bodies and validators, of all stretches of the changes too. */
    private static String answers() {
        var answers = ADDRESSES.stream().map(NoLeakTest::answer).collect(Collectors.joining("\n"));
        var changes = new StringBuilder();
        for (long since = 0; since < newest(); since += 500) {
            changes.append(answer("/api/v1/changes?limit=500&since=" + since));
        }
        return answers + changes;
    }

    private static String answer(String address) {
        var answer = given().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.header("ETag") + "\n" + answer.asString();
    }
}
