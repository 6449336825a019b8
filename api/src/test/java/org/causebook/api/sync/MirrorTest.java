package org.causebook.api.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.editing.Desk.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import org.causebook.account.Role;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a dump and follows the changes has what is public. */
@QuarkusTest
class MirrorTest {

    private final Mirror mirror = new Mirror();

    private Desk desk;

    @BeforeEach
    void begin() throws JsonProcessingException {
        desk = Desk.open();
        desk.publish("5", Desk.CONTENT);
        mirror.begin();
    }

    /** Other tests count the public catalogs. */
    @AfterEach
    void hide() {
        set("{\"visibility\": \"internal\"}");
    }

    @Test
    void a_dump_is_what_is_public() throws JsonProcessingException {
        assertThat(mirror.entries()).containsKey(desk.slug() + "/5").isEqualTo(Mirror.truth());
    }

    @Test
    void new_and_revised_entries_and_catalogs_come_by_the_changes() throws JsonProcessingException {
        desk.publish("6", Desk.CONTENT);
        revise("5", "{\"meaning\": \"Another meaning.\"}");
        set("{\"title\": \"Another title\"}");

        check();
        assertThat(mirror.field(desk.slug() + "/5", "meaning")).isEqualTo("Another meaning.");
        assertThat(mirror.field(desk.slug() + "/6", "catalogTitle")).isEqualTo("Another title");
    }

    @Test
    void a_retired_entry_comes_with_its_successor_even_when_that_is_published_later() throws JsonProcessingException {
        desk.begin("7", Desk.CONTENT);
        int retirement = as(Role.EDITOR)
                .delete(desk.entry("5") + "?reason=Replaced&successor=7")
                .then()
                .extract()
                .path("number");
        desk.approve(Role.REVIEWER, "5", retirement).then().statusCode(200);
        check();
        assertThat(mirror.field(desk.slug() + "/5", "state")).isEqualTo("retired");

        desk.submit(Role.EDITOR, "7", "\"1\"").then().statusCode(201);
        desk.approve(Role.REVIEWER, "7", 1).then().statusCode(200);
        check();
        assertThat(mirror.field(desk.slug() + "/5", "successor")).isEqualTo("7");
    }

    @Test
    void a_catalog_that_becomes_internal_goes_and_comes_back_with_what_it_has_then() throws JsonProcessingException {
        set("{\"visibility\": \"internal\"}");
        check();
        assertThat(mirror.entries()).doesNotContainKey(desk.slug() + "/5");

        desk.publish("8", Desk.CONTENT);
        check();
        set("{\"visibility\": \"public\"}");
        check();
        assertThat(mirror.entries()).containsKeys(desk.slug() + "/5", desk.slug() + "/8");
    }

    @Test
    void all_of_it_at_once_gives_the_same() throws JsonProcessingException {
        revise("5", "{\"meaning\": \"Another meaning.\"}");
        set("{\"visibility\": \"internal\"}");
        desk.publish("9", Desk.CONTENT);
        set("{\"visibility\": \"public\"}");
        set("{\"title\": \"Another title\"}");
        as(Role.REVIEWER)
                .header("If-Match", tag())
                .delete(desk.catalog())
                .then()
                .statusCode(200);

        check();
    }

    private void check() throws JsonProcessingException {
        mirror.follow();
        assertThat(mirror.entries()).isEqualTo(Mirror.truth());
    }

    private void revise(String code, String patch) {
        int number = desk.change(code, patch);
        desk.approve(Role.REVIEWER, code, number).then().statusCode(200);
    }

    private void set(String patch) {
        Desk.patch(Role.REVIEWER, tag(), patch).patch(desk.catalog() + "/settings");
    }

    private String tag() {
        return as(Role.REVIEWER)
                .get(desk.catalog() + "/settings")
                .then()
                .extract()
                .header("ETag");
    }
}
