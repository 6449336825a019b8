package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader comes to see what is new. */
@QuarkusTest
class ChangesJourneyTest {

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
    void the_news_lead_from_the_foot_of_any_page_to_the_entries() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/");

            page.locator("footer").getByText("What is new").click();

            assertThat(page.locator("h1")).hasText("What is new");
            assertThat(page.locator("head link[rel=alternate][type='application/atom+xml']"))
                    .hasAttribute("href", "/changes.atom");
            assertThat(page.locator(".news").first()).isVisible();
            assertThat(page.locator(".news-catalog").first()).containsText("Edition ");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            var entry = page.locator(".news-head a.mono").first();
            var code = entry.textContent();
            entry.click();
            assertThat(page.locator("h1")).containsText(code);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void older_news_are_on_further_pages_up_to_the_first_of_all_without_scripts() {
        try (var visit = Visit.withoutScripts(chromium.browser(), home)) {
            var page = visit.open("/changes");
            assertThat(page.locator(".news > li")).hasCount(50);
            var older = page.getByText("Older changes");

            int pages = 1;
            while (older.count() > 0) {
                older.click();
                pages++;
            }

            assertThat(pages).isGreaterThan(1);
            assertThat(page.locator(".happening").last()).hasText("New catalog");
            assertThat(page.locator(".news-head").last()).containsText("IISSYNC status codes");
            page.getByText("Back to the newest").click();
            assertThat(visit.address()).isEqualTo("/changes");
        }
    }
}
