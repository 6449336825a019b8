package org.causebook.api.editing;

import static org.causebook.api.editing.Desk.as;
import static org.causebook.api.editing.Desk.patch;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.causebook.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusedContentTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "author", "state", "id", "revision", "createdAt", "version", "edition"})
    void a_field_that_nobody_may_set_is_refused_by_name(String field) {
        as(Role.EDITOR, "{\"code\": \"7\", \"" + field + "\": \"1\"}")
                .post(desk.catalog() + "/codes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"))
                .body("errors.field", hasItem(field));
        as(Role.EDITOR, "{\"code\": \"7\", \"content\": {\"" + field + "\": \"1\"}}")
                .post(desk.catalog() + "/codes")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("content." + field));
        as(Role.EDITOR).get(desk.entry("7") + "/draft").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "state", "id", "revision", "createdAt"})
    void a_patch_cannot_set_it_either(String field) {
        desk.begin("5", "{}");
        patch(Role.EDITOR, "\"1\"", "{\"" + field + "\": \"1\"}")
                .patch(desk.entry("5") + "/draft")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'meaning': 'a\\u0000b'} | meaning",
                "{'meaning': 'a\\ud800b'} | meaning",
                "{'outcome': 'fatal'} | outcome",
                "{'causes': [null]} | causes[0]",
                "{'causes': [{'confidence': 'sure'}]} | causes[0].confidence",
                "{'causes': [{'references': [{'label': 'a\\u0000'}]}]} | causes[0].references[0].label",
                "{'codes': [{'kind': 'alias'}]} | codes[0].text",
                "{'codes': [{'text': '5xx', 'low': 9, 'high': 1}]} | codes[0].low"
            })
    void what_cannot_be_kept_is_refused_with_its_place(String content, String field) {
        desk.create(Role.EDITOR, "8", content.replace('\'', '"'))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-content"))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'meaning': 5} | content.meaning",
                "{'causes': {}} | content.causes",
                "{'causes': [{'references': 'x'}]} | content.causes[0].references",
                "{'articlePosition': 1.5} | content.articlePosition",
                "{'articlePosition': 1e400} | content.articlePosition",
                "{'meaning': 'a', 'meaning': 'b'} | content.meaning"
            })
    void a_value_of_the_wrong_type_is_refused_with_its_place(String content, String field) {
        desk.create(Role.EDITOR, "8", content.replace('\'', '"'))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"));
    }

    @Test
    void text_in_every_script_is_kept_exactly() {
        var meaning = "Zu\u0308rich \ud83d\ude80 \u05d0\u202e\u05d1 <script>alert(1)</script>";
        desk.begin("5", "{\"meaning\": \"" + meaning + "\"}");
        as(Role.EDITOR).get(desk.entry("5") + "/draft").then().body("content.meaning", equalTo(meaning));
    }

    @Test
    void what_is_incomplete_can_be_kept_but_not_submitted() {
        desk.begin("5", "{\"causes\": [{}], \"references\": [{\"url\": \"javascript:alert(1)\"}]}");
        desk.submit(Role.EDITOR, "5", "\"1\"")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-content"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "meaning",
                                "outcome",
                                "causes[0].explanation",
                                "references[0].label",
                                "references[0].url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello world", "401.2.5.6"})
    void what_is_no_code_makes_no_entry(String code) {
        desk.create(Role.EDITOR, code, "{}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("code"))
                .body("errors[0].detail", startsWith("is not a code: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\""})
    void settings_are_an_object(String body) {
        as(Role.REVIEWER, body)
                .header("If-Match", "\"1\"")
                .put(desk.catalog() + "/settings")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("body"));
    }

    @Test
    void a_catalog_hears_of_all_its_faults_at_once() {
        as(Role.REVIEWER, "{\"slug\": \"No\", \"notation\": \"roman\", \"visibility\": \"secret\"}")
                .post("/api/v1/catalogs")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("slug", "notation", "visibility", "title", "summary"));
    }
}
