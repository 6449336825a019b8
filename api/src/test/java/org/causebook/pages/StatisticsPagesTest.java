package org.causebook.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.causebook.sighting.ShowStatistics;
import org.causebook.ui.sighting.NumbersPages;
import org.junit.jupiter.api.Test;

/** The tests show the numbers to readers. */
@QuarkusTest
class StatisticsPagesTest {

    private static final String PAGE = "/admin/statistics";

    /** A code that nobody else meets. */
    private final String code =
            Long.toString(0x9000_0000L + ThreadLocalRandom.current().nextInt(0x0FFF_FFFF));

    @Inject
    @SuppressWarnings("NullAway.Init")
    ShowStatistics show;

    private static Response page(Role role, String address) {
        return given().accept("text/html,text/csv")
                .cookie(TestPeople.COOKIE, TestPeople.session(role))
                .get(address);
    }

    private static Response page(String address) {
        return given().accept("text/html,text/csv").get(address);
    }

    private void met(String catalog, long count) {
        Desk.as(Role.ENGINEER, """
                {"sightings": [{"code": "%s", "catalog": "%s", "count": %d}]}""".formatted(code, catalog, count))
                .post("/api/v1/sightings")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_missed_most_stands_on_the_page_and_in_a_file() {
        met("iissync", 1_000_000);

        assertThat(page(Role.EDITOR, PAGE).then().statusCode(200).extract().asString())
                .contains(">" + code + "</a>", "Answer rate by day", "Lookups by day, at most");
        var file = page(Role.EDITOR, PAGE + "/missed.csv?days=90");
        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.asString())
                .startsWith("\"code\",\"lookups\",\"answered\",\"without a cause\"\r\n")
                .contains("\"" + code + "\",\"1000000\",\"0\",\"1000000\"\r\n");
        assertThat(page(Role.EDITOR, PAGE + "/days.csv").asString().lines()).hasSize(31);
        assertThat(page(Role.EDITOR, PAGE + "/nothing.csv").statusCode()).isEqualTo(404);
        assertThat(page(Role.EDITOR, PAGE + "?days=31").statusCode()).isEqualTo(400);
    }

    @Test
    void the_dashboard_has_what_is_asked_for_most_without_a_cause() {
        for (int i = 0; i < 4; i++) {
            met("iissync", 1_000_000);
        }

        assertThat(page(Role.EDITOR, "/admin").then().statusCode(200).extract().asString())
                .contains(">" + code + "</a>", "4000000 lookups in 30 days")
                .containsPattern("<dt>New codes encountered</dt><dd><a href=\"/admin/encountered\\?state=new\">[1-9]");
    }

    @Test
    void work_by_person_is_for_administrators() {
        var desk = Desk.open("\"fourEyes\": false");
        desk.publish("5", Desk.CONTENT);
        var author = TestPeople.login(Role.EDITOR);

        assertThat(page(Role.ADMINISTRATOR, PAGE).asString()).contains("Work by person", author);
        assertThat(page(Role.ADMINISTRATOR, PAGE + "/people.csv").asString()).contains("\"" + author + "\",");
        assertThat(page(Role.REVIEWER, PAGE).asString()).doesNotContain("Work by person", author);
        assertThat(page(Role.REVIEWER, PAGE + "/people.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void readers_learn_of_no_internal_catalog_and_of_no_code() {
        var desk = Desk.open("\"visibility\": \"internal\"");
        met(desk.slug(), 1_000_000);
        assertThat(page(Role.EDITOR, PAGE + "/catalogs.csv").asString()).contains(desk.slug());

        for (var address : List.of("/about/numbers", "/about/numbers/catalogs.csv", "/about/numbers/days.csv")) {
            assertThat(page(address).then().statusCode(200).extract().asString())
                    .doesNotContain(desk.slug())
                    .doesNotContain(code)
                    .doesNotContain("Work by person");
        }
        assertThat(page("/about/numbers/catalogs.csv").asString()).contains("\"iissync\",");
        for (var table : List.of("asked", "missed", "people")) {
            assertThat(page("/about/numbers/" + table + ".csv").statusCode()).isEqualTo(404);
        }
        assertThat(page("/catalogs").asString()).contains("href=\"/about/numbers\"");
    }

    @Test
    void there_is_no_such_page_where_nobody_asked_for_it() {
        var pages = new NumbersPages(show, () -> false);

        assertThat(pages.isOpen()).isFalse();
        assertThatThrownBy(() -> pages.numbers(null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pages.table("days", null)).isInstanceOf(NotFoundException.class);
    }
}
