package org.causebook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all pages, whatever they show. */
@QuarkusTest
class EveryPageTest {

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
        return EveryPage.addresses();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_page_is_accessible_fits_every_window_and_stays_on_this_host(String address) {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open(address);

            assertThat(page.locator("h1").count()).as("one main heading").isEqualTo(1);
            for (var width : List.of(Visit.DESK, Visit.PHONE)) {
                page.setViewportSize(width, Visit.HEIGHT);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("nothing to scroll sideways at " + width)
                        .isEqualTo(true);
                isAccessible(page, ColorScheme.LIGHT);
                isAccessible(page, ColorScheme.DARK);
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void isAccessible(Page page, ColorScheme scheme) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));

        PlaywrightAssertions.assertThat(page.locator("html"))
                .hasAttribute("data-bs-theme", scheme.name().toLowerCase(Locale.ROOT));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(scheme + " at " + page.viewportSize().width)
                .extracting(EveryPageTest::words)
                .isEmpty();
    }

    private static String words(Rule rule) {
        var where = rule.getNodes().stream()
                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                .toList();
        return rule.getId() + ": " + where;
    }
}
