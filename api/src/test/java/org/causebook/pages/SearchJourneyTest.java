package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader comes with words and leaves with an entry. */
@QuarkusTest
class SearchJourneyTest {

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
    void words_in_the_one_box_lead_to_hits_without_scripts() {
        try (var visit = Visit.withoutScripts(chromium.browser(), home)) {
            var page = visit.open("/");

            page.locator("#q").fill("endpoint maper");
            page.locator("main button").click();

            assertThat(visit.address()).startsWith("/search?q=endpoint%20maper");
            assertThat(page.locator(".hits h2").first()).containsText("EPT_S_NOT_REGISTERED");
            assertThat(page.locator(".hits mark").first()).hasText("endpoint");
            assertThat(page.locator(".notice")).containsText("“mapper”");
            page.locator(".hits h2 a").first().click();
            assertThat(page).hasURL(home.resolve("/catalogs/windows/1753").toString());
        }
    }

    @Test
    void suggestions_are_chosen_with_the_keyboard() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/");
            page.keyboard().type("RPC_S_SERVER_U");
            assertThat(page.locator("[role=option]").first()).containsText("RPC_S_SERVER_UNAVAILABLE");
            assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");

            page.keyboard().press("Escape");
            assertThat(page.locator("[role=listbox]")).isHidden();
            page.keyboard().type("N");
            assertThat(page.locator("[role=option]").first()).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[aria-selected=true]")).hasCount(1);
            page.keyboard().press("Enter");

            assertThat(page).hasURL(home.resolve("/catalogs/windows/1722").toString());
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_filter_narrows_the_hits_and_can_be_taken_back_without_scripts() {
        try (var visit = Visit.withoutScripts(chromium.browser(), home)) {
            var page = visit.open("/search?q=file");
            var all = page.locator("[role=status]").first().textContent();

            page.getByLabel("Catalog").selectOption("iissync");
            page.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByLabel("Catalog")).hasValue("iissync");
            assertThat(page.locator(".hits p.muted").first()).containsText("IISSYNC");
            page.getByText("Remove the filters").click();

            assertThat(page.locator("[role=status]").first()).hasText(all);
        }
    }

    @Test
    void the_page_says_what_it_understood() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/search?q=outcome%3Aerror+%22endpoint+mapper%22+-registry");

            assertThat(page.locator(".understood li"))
                    .hasText(new String[] {"Together endpoint mapper", "Without registry", "Only outcome error"});
            assertThat(page.locator("#filter-outcome")).hasCount(0);
        }
    }

    @Test
    void entries_of_one_code_stand_together() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/search?q=3");

            var group = page.locator(".hits > li").first();
            assertThat(group.locator("article").nth(1)).isVisible();
            group.getByText("All meanings of 3").click();
            assertThat(page).hasURL(home.resolve("/codes/3").toString());
        }
    }

    @Test
    void arrows_lead_through_the_hits() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/search?q=server");
            var hits = page.locator(".hits h2 a");

            page.locator("#q").focus();
            page.keyboard().press("ArrowDown");
            assertThat(hits.first()).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(hits.nth(1)).isFocused();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#q")).isFocused();
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
