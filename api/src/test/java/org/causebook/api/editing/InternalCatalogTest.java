package org.causebook.api.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.causebook.api.editing.Desk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InternalCatalogTest {

    private static final String CODE = "3735928559";

    @Test
    void only_staff_read_an_internal_catalog_by_any_path() {
        var desk = Desk.open("\"visibility\": \"internal\", \"article\": {\"number\": \"X4711\"}");
        desk.publish(CODE, Desk.CONTENT);
        var paths = List.of(
                desk.catalog(),
                desk.catalog() + "/codes",
                desk.entry(CODE),
                desk.entry(CODE) + "/editions",
                desk.entry(CODE) + "/editions/1",
                desk.entry(CODE) + "/editions/1/diff?with=1",
                "/api/v1/articles/X4711");
        for (var path : paths) {
            call().get(path).then().statusCode(404);
            as(Role.ENGINEER).get(path).then().statusCode(200).header("Cache-Control", "no-store");
        }
    }

    @Test
    void lookups_and_lists_name_it_to_staff_only() {
        var desk = Desk.open("\"visibility\": \"internal\"");
        desk.publish("3735928560", Desk.CONTENT);
        var lookup = "/api/v1/codes/3735928560";
        call().get(lookup).then().body("known", equalTo(false));
        as(Role.ENGINEER).get(lookup).then().body("entries.catalog", hasItem(desk.slug()));
        call().get("/api/v1/codes?code=3735928560").then().body("lookups[0].known", equalTo(false));
        as(Role.ENGINEER).get("/api/v1/codes?code=3735928560").then().body("lookups[0].known", equalTo(true));
        call().get(lookup + "?catalog=" + desk.slug()).then().statusCode(400);
        call().get("/api/v1/catalogs?limit=500").then().body("items.slug", not(hasItem(desk.slug())));
        as(Role.ENGINEER).get("/api/v1/catalogs?limit=500").then().body("items.slug", hasItem(desk.slug()));
    }

    @Test
    void a_catalog_that_becomes_internal_is_gone_for_readers() {
        var desk = Desk.open();
        desk.publish("5", Desk.CONTENT);
        call().get(desk.entry("5")).then().statusCode(200);
        var settings = desk.catalog() + "/settings";
        var tag = as(Role.REVIEWER).get(settings).then().extract().header("ETag");
        Desk.patch(Role.REVIEWER, tag, "{\"visibility\": \"internal\"}")
                .patch(settings)
                .then()
                .statusCode(200);
        call().get(desk.entry("5")).then().statusCode(404);
        call().get(desk.entry("5") + "/editions").then().statusCode(404);
    }

    @Test
    void who_has_no_token_gets_the_same_answer_as_ever() {
        var answer =
                call().get("/api/v1/catalogs/iissync").then().statusCode(200).extract();
        assertThat(answer.header("Cache-Control")).startsWith("public");
        as(Role.ENGINEER)
                .get("/api/v1/catalogs/iissync")
                .then()
                .statusCode(200)
                .body(equalTo(answer.asString()))
                .header("Cache-Control", "no-store");
    }
}
