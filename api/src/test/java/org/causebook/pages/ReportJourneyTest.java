package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.mail.PostOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers tell about a code whose cause nobody knows, until there is an answer. */
@QuarkusTest
class ReportJourneyTest {

    private static final String SCRIPT = "<script>alert(1)</script> **bold** ' \" & \u202e";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    /** A code that no catalog has: bits that are set for customers, in a facility that nobody uses. */
    private static String unknown() {
        return Long.toString(0xA9F0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
    }

    private static Response report(String code, Map<String, String> told) {
        return given().redirects().follow(false).formParams(told).post("/codes/" + code + "/reports");
    }

    private static Response staff(Role role, String address) {
        return given().cookie(TestPeople.COOKIE, TestPeople.session(role)).get(address);
    }

    @Test
    void a_reader_reports_a_code_an_editor_explains_it_and_the_reader_finds_the_answer() {
        var code = unknown();
        var news = Newsroom.open(true);
        try (var chromium = Chromium.launch();
                var reader = Visit.withoutScripts(chromium.browser(), home);
                var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR);
                var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            var page = reader.open("/codes/" + code);
            page.locator("[name=doing]").fill("Adding a queue.\nOn a Monday.");
            page.locator("[name=product]").fill("Print server 4.1");
            page.locator("[name=product]").press("Enter");
            assertThat(page.locator("h1")).hasText("Your report about " + code);
            assertThat(page.locator(".notice")).containsText("Received.");

            var desk = editor.open("/admin/encountered?q=" + code);
            assertThat(desk.locator("tbody tr")).containsText("1 report");
            desk.locator("tbody a").first().click();
            assertThat(desk.locator("[aria-labelledby=reports-title] .as-written"))
                    .hasText("Adding a queue.\nOn a Monday.");
            desk.locator(".actions a.btn-primary").click();
            desk.locator("#catalog").selectOption(news.slug());
            desk.locator("#meaning").fill("The queue is full.");
            desk.locator("[name='causes[0].explanation']").fill("Nobody has collected what was printed.");
            desk.locator(".editor-bar [value=submit]").click();
            assertThat(desk.locator("[data-toast]")).containsText("Submitted");
            page.reload();
            assertThat(page.locator(".notice")).containsText("An answer is being written.");

            var review = reviewer.open(news.work(code));
            review.locator(".page-head a[href*='/review/']").click();
            review.locator("[data-press=a]").click();
            assertThat(review.locator("[data-toast]")).containsText("Published");
            page.reload();
            assertThat(page.locator(".notice")).containsText("There is an answer now.");
            page.locator(".notice a").click();
            assertThat(page.locator(".meaning").first()).hasText("The queue is full.");
            assertThat(page.locator(".report-form")).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_report_is_text_and_for_staff_alone() {
        var code = unknown();
        var link = report(code, Map.of("product", SCRIPT, "doing", SCRIPT, "helped", SCRIPT))
                .then()
                .statusCode(303)
                .header("Cache-Control", "no-store")
                .extract()
                .header("Location");

        given().get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("&lt;script&gt;"))
                .body(containsString("noindex"))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<strong>bold")));
        staff(Role.EDITOR, "/admin/encountered/" + code)
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>alert")));
        given().get("/codes/" + code).then().body(not(containsString("&lt;script&gt;")));
        given().redirects()
                .follow(false)
                .get("/admin/encountered/" + code)
                .then()
                .statusCode(401);
    }

    @Test
    void the_pages_of_a_report_are_accessible() {
        var address = "reader-" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@example.org";
        try (var office = PostOffice.open();
                var chromium = Chromium.launch();
                var reader = Visit.of(chromium.browser(), home)) {
            var page = reader.open("/codes/" + unknown());
            page.locator("[name=email]").fill(address);
            page.locator("[name=doing]").evaluate("field => field.removeAttribute('maxlength')");
            page.locator("[name=doing]").fill("x ".repeat(2_000));
            page.locator(".report-form [type=submit]").click();
            assertThat(page.locator("#fault-doing")).isVisible();
            PageRules.holdOn(page);
            page.locator("[name=doing]").fill("Adding a queue.");
            page.locator(".report-form [type=submit]").click();
            assertThat(page.locator("h1")).containsText("Your report");
            assertThat(page.locator("main")).containsText(address);
            PageRules.holdOn(page);
            reader.open(office.await(address, 1).confirmation());
            PageRules.holdOn(page);
            page.locator(".actions .btn").last().click();
            assertThat(page.locator("h1")).hasText("Address deleted");
            PageRules.holdOn(page);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_report_may_say_nothing_and_is_counted() {
        var code = unknown();
        report(code, Map.of()).then().statusCode(303);
        report(code, Map.of("helped", "A restart")).then().statusCode(303);

        given().header("Authorization", TestPeople.bearer(Role.EDITOR))
                .get("/api/v1/sightings/" + code)
                .then()
                .statusCode(200)
                .body("reports", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "doing", "helped"})
    void what_cannot_be_kept_is_given_back_to_be_changed(String field) {
        var code = unknown();
        report(code, Map.of(field, "x".repeat(2_001)))
                .then()
                .statusCode(422)
                .body(containsString("fault-" + field))
                .body(containsString("x".repeat(2_001)));
        report(code, Map.of(field, "a\u0000b")).then().statusCode(equalTo(400));
        report(code, Map.of(field, "x".repeat(1_000_000))).then().statusCode(equalTo(413));
        staff(Role.EDITOR, "/admin/encountered/" + code).then().statusCode(404);
    }

    @Test
    void programs_that_fill_in_every_field_keep_nothing() {
        var code = unknown();
        report(code, Map.of("product", "x", "website", "https://spam.example.com"))
                .then()
                .statusCode(303)
                .header("Location", "/codes/" + code);

        staff(Role.EDITOR, "/admin/encountered/" + code).then().statusCode(404);
    }

    @Test
    void a_known_cause_takes_no_reports_and_a_text_without_code_neither() {
        report("2148598792", Map.of("product", "x")).then().statusCode(303).header("Location", "/codes/2148598792");
        report("no-code-at-all", Map.of("product", "x")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%27%20or%20true"})
    void a_guessed_link_leads_nowhere(String key) {
        given().get("/reports/" + key).then().statusCode(404);
    }

    @Test
    void a_reader_reads_why_nobody_works_on_a_code() {
        var code = unknown();
        var link = report(code, Map.of()).header("Location");
        given().header("Authorization", TestPeople.bearer(Role.EDITOR))
                .contentType("application/json")
                .body("{\"reason\": \"Made by a <test>.\"}")
                .post("/api/v1/sightings/" + code + "/dismissal")
                .then()
                .statusCode(200);

        given().get(link).then().body(containsString("Editors say: Made by a &lt;test&gt;."));
    }

    @Test
    void an_editor_deletes_a_report_for_good() {
        var code = unknown();
        var link = report(code, Map.of("product", "Anna's printer", "doing", "My name is Anna."))
                .header("Location");
        try (var chromium = Chromium.launch();
                var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var desk = editor.open("/admin/encountered/" + code);
            desk.locator("[aria-labelledby=reports-title] button").click();
            assertThat(desk.locator("[data-toast]")).containsText("Report deleted.");
            assertThat(desk.locator("[aria-labelledby=reports-title]")).hasCount(0);
        }

        given().get(link).then().statusCode(404);
        staff(Role.EDITOR, "/admin/encountered/" + code).then().body(not(containsString("Anna")));
    }
}
