package org.causebook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;

/** What holds for all pages, whatever they show: one heading, no scrolling sideways, accessible in light and dark. */
final class PageRules {

    private PageRules() {}

    static void holdOn(Page page) {
        assertThat(page.locator("h1").count()).as("one main heading").isEqualTo(1);
        for (var width : List.of(Visit.DESK, Visit.PHONE)) {
            page.setViewportSize(width, Visit.HEIGHT);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing to scroll sideways at " + width)
                    .isEqualTo(true);
            isAccessible(page, ColorScheme.LIGHT);
            isAccessible(page, ColorScheme.DARK);
        }
    }

    private static void isAccessible(Page page, ColorScheme scheme) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));

        PlaywrightAssertions.assertThat(page.locator("html"))
                .hasAttribute("data-bs-theme", scheme.name().toLowerCase(Locale.ROOT));
        assertThat(analysis(page).getViolations())
                .as(scheme + " at " + page.viewportSize().width)
                .extracting(PageRules::words)
                .isEmpty();
    }

    /** Only what is violated is reported, and nothing is put together from frames, of which no page has any. */
    private static AxeResults analysis(Page page) {
        assertThat(page.frames()).hasSize(1);
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options).analyze();
    }

    private static String words(Rule rule) {
        var where = rule.getNodes().stream()
                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                .toList();
        return rule.getId() + ": " + where;
    }
}
