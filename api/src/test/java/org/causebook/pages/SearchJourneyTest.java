package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
    void a_filter_narrows_the_hits_and_can_be_taken_back() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/search?q=file");
            var all = page.locator("[role=status]").first().textContent();

            page.locator("section a").getByText("IISSYNC status codes").click();
            assertThat(page.locator(".hits li p.muted").first()).containsText("IISSYNC");
            page.getByText("show all").click();

            assertThat(page.locator("[role=status]").first()).hasText(all);
        }
    }
}
