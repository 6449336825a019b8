package org.causebook.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
}
