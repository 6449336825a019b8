package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader looks around: catalogs, their tables, entries, the article, the API. */
@QuarkusTest
class BrowseJourneyTest {

    private static final String ROWS = "tbody tr";

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

    @Test
    void the_home_page_leads_to_a_catalog_and_the_catalog_to_an_entry() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/");

            page.getByText("IISSYNC status codes").click();
            assertThat(page.locator(ROWS)).hasCount(16);
            page.locator("th > a").getByText("1060").click();

            assertThat(page.locator(".meaning")).hasText("The two nodes cannot talk to each other properly.");
            assertThat(visit.address()).isEqualTo("/catalogs/iissync/1060");
        }
    }

    @Test
    void a_catalog_is_found_by_what_it_is_about() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/catalogs");
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new GetByRoleOptions().setName("Windows").setExact(true)))
                    .isVisible();

            page.getByLabel("Words that describe a catalog").fill("METABASE replication");
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Find").setExact(true))
                    .click();
            assertThat(page.locator(".tiles h3")).hasCount(1);
            assertThat(page.locator(".tiles h3")).hasText("IISSYNC status codes");

            page = visit.open("/catalogs?q=nothing%20like%20%3Cthis%3E");
            assertThat(page.locator("main [role=status]"))
                    .containsText("No catalog is described by “nothing like <this>”");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_examples_of_the_home_page_lead_to_answers() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var examples = visit.open("/").locator(".examples a").all().stream()
                    .map(each -> each.getAttribute("href"))
                    .toList();
            assertThat(examples).hasSize(4);
            for (var example : examples) {
                assertThat(visit.open(example).locator(".meaning").first()).isVisible();
            }
        }
    }

    @Test
    void the_table_narrows_while_the_reader_types() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/catalogs/iissync");

            page.getByLabel("Code, symbol or words").pressSequentially("metabase");

            assertThat(page.locator(ROWS)).hasCount(1);
            assertThat(page.locator("#result [role=status]")).hasText("1 entry match.");
            assertThat(page).hasURL(Pattern.compile(".*[?&]q=metabase.*"));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_table_is_filtered_by_outcome_and_cause_at_once() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/catalogs/iissync");

            page.getByLabel("Outcome").selectOption("success");
            assertThat(page.locator(ROWS)).hasCount(1);
            page.getByLabel("Outcome").selectOption("error");
            page.getByLabel("Cause").selectOption("undetermined");

            assertThat(page.locator(ROWS).first()).containsText("Cause not known yet");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_click_on_a_column_sorts_and_another_turns_the_order_round() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/catalogs/iissync");
            var byMeaning = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Meaning and probable cause"));

            byMeaning.click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Meaning and probable cause");
            assertThat(page.locator("tbody .meaning-cell > span.prose").allTextContents())
                    .isSortedAccordingTo(Comparator.naturalOrder());

            byMeaning.click();
            assertThat(page.locator("th[aria-sort=descending]")).hasText("Meaning and probable cause");
        }
    }

    @Test
    void a_reader_without_scripts_sorts_filters_and_leafs_as_well() {
        try (var visit = Visit.withoutScripts(chromium.browser(), home)) {
            var page = visit.open("/catalogs/windows");
            assertThat(page.locator(ROWS)).hasCount(50);

            page.locator("[rel=next]").last().click();
            assertThat(page.locator(ROWS)).hasCount(46);

            page.locator("#filter-q").fill("COMADMIN_E_APP_FILE_READFAIL");
            page.locator(".filters button").click();
            assertThat(page.locator(ROWS)).hasCount(1);
        }
    }

    @Test
    void the_article_has_every_code_in_the_order_of_the_original() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/articles/Q224801");

            assertThat(page.locator("tbody th").allTextContents())
                    .containsExactly(
                            "0",
                            "3",
                            "1060",
                            "1722",
                            "1726",
                            "2147500037",
                            "2148007941",
                            "2148598792",
                            "2148598794",
                            "2148599041",
                            "2148598801",
                            "2148598808",
                            "2148598800",
                            "2148598785",
                            "2148598797",
                            "2148598828");
            assertThat(page.getByText("30-MAR-2000").first()).isVisible();
        }
    }

    @Test
    void the_console_sends_a_request_and_shows_what_came_back() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/api");
            assertThat(page.locator("#operations h3").first()).hasText("Lookups");
            page.locator("summary").getByText("/api/v1/codes/{code}").click();
            var operation = page.locator("details[open]").last();

            operation.getByLabel("code (path, required)").fill("0x80110408");
            operation.locator("button").click();

            assertThat(operation.locator(".answer [role=status]")).containsText("200");
            assertThat(operation.locator(".answer")).containsText("\"canonical\": \"2148598792\"");
            assertThat(operation.locator(".answer")).containsText("/api/v1/codes/0x80110408'");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void without_scripts_the_api_page_still_tells_how_to_begin() {
        try (var visit = Visit.withoutScripts(chromium.browser(), home)) {
            var page = visit.open("/api");

            assertThat(page.locator("main")).containsText("curl -s 'http://localhost:8080/api/v1/codes/2148598792'");
            assertThat(page.locator("main a[href='/q/openapi']")).isVisible();
        }
    }

    @Test
    void an_address_that_leads_nowhere_leads_back_to_the_box() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/nothing-here");
            assertThat(page.locator("h1")).hasText("There is no such page");

            page.getByText("Look up a code").click();

            assertThat(page.locator("#q")).isFocused();
        }
    }
}
