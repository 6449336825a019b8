package org.causebook.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all pages of those who work here. */
@QuarkusTest
class EveryAdminPageTest {

    /** What stands before an attribute, inside a tag and outside of quotes: hostile text is full of what looks like one. */
    private static final String ATTRIBUTE = "<[a-z][^<>\"]*(\"[^\"]*\"[^<>\"]*)*\\s";

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    static Stream<String> addresses() {
        return EveryAdminPage.addresses();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_page_is_accessible_fits_every_window_and_stays_on_this_host(String address) {
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.ADMINISTRATOR)) {
            PageRules.holdOn(visit.open(address));

            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobody_keeps_a_private_page(String address) {
        given().accept(BROWSER)
                .cookie(TestPeople.COOKIE, TestPeople.session(Role.ADMINISTRATOR))
                .get(address)
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("<h1"));
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/entries?catalog=iissync, entries",
        "/admin/catalogs, catalogs",
        "/admin/accounts?active=true, accounts?",
        "/admin/audit?subject=accounts, records?"
    })
    void a_list_says_how_long_it_is(String address, String what) {
        TestPeople.someone(Role.EDITOR);
        given().accept(BROWSER)
                .cookie(TestPeople.COOKIE, TestPeople.session(Role.ADMINISTRATOR))
                .get(address)
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*role=\"status\">(More than )?[1-9][0-9,]* " + what + "\\.</p>.*"));
    }

    @Test
    void who_is_not_signed_in_is_led_to_signing_in_and_back() {
        given().accept(BROWSER)
                .redirects()
                .follow(false)
                .get("/admin/entries?q=a+b")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next=%2Fadmin%2Fentries%3Fq%3Da"));
    }

    @Test
    void the_entrance_is_accessible_too() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            PageRules.holdOn(visit.open("/sign-in"));
            PageRules.holdOn(visit.open("/sign-in/link/of-no-use"));

            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void no_private_page_holds_a_script_or_a_style_of_its_own() {
        var cookie = TestPeople.session(Role.ADMINISTRATOR);
        assertThat(EveryAdminPage.addresses())
                .allSatisfy(address -> assertThat(given().accept(BROWSER)
                                .cookie(TestPeople.COOKIE, cookie)
                                .get(address)
                                .asString())
                        .doesNotContainPattern("<script(?![^>]* src=)")
                        .doesNotContain("<style")
                        .doesNotContainPattern(ATTRIBUTE + "style=")
                        .doesNotContainPattern(ATTRIBUTE + "on[a-z]+="));
    }

    @Test
    void an_engineer_is_told_what_the_role_is_good_for_and_sees_no_more() {
        var cookie = TestPeople.session(Role.ENGINEER);
        given().accept(BROWSER)
                .cookie(TestPeople.COOKIE, cookie)
                .get("/admin")
                .then()
                .body(containsString("Welcome"));
        given().accept(BROWSER)
                .cookie(TestPeople.COOKIE, cookie)
                .get("/admin/entries")
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"));
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/accounts, 403, Your role does not allow this",
        "/admin/nothing-here, 404, There is no such page",
        "/admin/entries/nothing/at/all, 404, There is no such page",
        "/admin/catalogs/no-such-catalog/settings, 404, There is no such page",
        "/admin/entries?sort=colour, 400, Invalid filter or link"
    })
    void an_error_keeps_the_navigation_of_the_workplace(String address, int status, String title) {
        given().accept(BROWSER)
                .cookie(TestPeople.COOKIE, TestPeople.session(Role.REVIEWER))
                .get(address)
                .then()
                .statusCode(status)
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("<h1>" + title), containsString("aria-label=\"Work\""))
                .body(containsString("action=\"/admin/entries\""), not(containsString("aria-label=\"Main\"")));
    }

    @Test
    void an_error_marks_the_section_that_its_address_is_in_and_no_other() {
        var cookie = TestPeople.session(Role.REVIEWER);
        given().accept(BROWSER)
                .cookie(TestPeople.COOKIE, cookie)
                .get("/admin/catalogs/no-such-catalog/settings")
                .then()
                .body(containsString("href=\"/admin/catalogs\" data-key=\"g c\" aria-current=\"page\""));
        given().accept(BROWSER)
                .cookie(TestPeople.COOKIE, cookie)
                .get("/admin/nothing-here")
                .then()
                .body(not(containsString("aria-current=\"page\"")));
    }

    @Test
    void an_error_shows_the_workplace_to_nobody_who_is_not_signed_in() {
        given().accept(BROWSER)
                .get("/admin/nothing-here")
                .then()
                .statusCode(404)
                .body(containsString("<h1>There is no such page"), not(containsString("aria-label=\"Work\"")));
        given().accept(BROWSER)
                .cookie(TestPeople.COOKIE, TestPeople.session(Role.REVIEWER))
                .get("/nothing-here")
                .then()
                .statusCode(404)
                .body(containsString("aria-label=\"Main\""), not(containsString("aria-label=\"Work\"")));
    }

    @Test
    void searching_from_an_error_of_the_workplace_stays_in_it() {
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin/backup");

            page.locator("#site-q").fill("0x80110408");
            page.locator("#site-q").press("Enter");

            page.waitForURL("**/admin/entries?q=0x80110408");
            assertThat(page.locator("nav[aria-label=Work]").isVisible()).isTrue();
        }
    }
}
