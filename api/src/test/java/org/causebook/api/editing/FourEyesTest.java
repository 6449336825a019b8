package org.causebook.api.editing;

import static org.causebook.api.editing.Desk.as;
import static org.causebook.api.editing.Desk.patch;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FourEyesTest {

    @Test
    void who_wrote_a_revision_cannot_approve_it_where_four_eyes_are_wanted() {
        var desk = Desk.open();
        desk.create(Role.REVIEWER, "5", Desk.CONTENT).then().statusCode(201);
        desk.submit(Role.REVIEWER, "5", "\"1\"").then().statusCode(201);
        desk.approve(Role.REVIEWER, "5", 1)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-needed"));
        desk.approve(Role.ADMINISTRATOR, "5", 1).then().statusCode(200);
    }

    @Test
    void publishing_at_once_needs_a_catalog_that_allows_it() {
        var strict = Desk.open();
        strict.create(Role.REVIEWER, "5", Desk.CONTENT).then().statusCode(201);
        publish(strict).then().statusCode(403);
        as(Role.REVIEWER).get(strict.entry("5") + "/revisions").then().body("items", hasSize(0));
        var free = Desk.open("\"fourEyes\": false");
        free.create(Role.REVIEWER, "5", Desk.CONTENT).then().statusCode(201);
        publish(free).then().statusCode(201).body("state", equalTo("published"));
    }

    @Test
    void an_editor_publishes_nothing_at_once() {
        var desk = Desk.open("\"fourEyes\": false");
        desk.begin("5", Desk.CONTENT);
        as(Role.EDITOR, "{\"publish\": true}")
                .header("If-Match", "\"1\"")
                .post(desk.entry("5") + "/revisions")
                .then()
                .statusCode(403);
        as(Role.EDITOR).get(desk.entry("5") + "/draft").then().statusCode(200);
    }

    @Test
    void only_an_administrator_says_whether_a_second_person_is_needed() {
        var settings = Desk.open().catalog() + "/settings";
        var tag = as(Role.REVIEWER).get(settings).then().extract().header("ETag");
        patch(Role.REVIEWER, tag, "{\"fourEyes\": false}")
                .patch(settings)
                .then()
                .statusCode(403);
        patch(Role.ADMINISTRATOR, tag, "{\"fourEyes\": false}")
                .patch(settings)
                .then()
                .statusCode(200);
    }

    private static Response publish(Desk desk) {
        return as(Role.REVIEWER, "{\"publish\": true}")
                .header("If-Match", "\"1\"")
                .post(desk.entry("5") + "/revisions");
    }
}
