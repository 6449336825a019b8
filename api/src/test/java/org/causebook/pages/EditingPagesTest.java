package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;

/** What holds for all pages holds for those on which entries are written, with something on them. */
@QuarkusTest
class EditingPagesTest {

    private static final String CODE = "2148598792";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    @Test
    void pages_for_writing_are_accessible_and_fit_every_window() {
        var news = Newsroom.open(false);
        try (var chromium = Chromium.launch();
                var visit = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            holds(visit.open("/admin/entries/new?catalog=" + news.slug() + "&code=0x80110408"));
            news.begin(visit, CODE, "The first text.");
            visit.page().locator(".editor-bar [value=publish]").click();
            assertThat(visit.page().locator("[data-toast]")).isVisible();
            visit.open(news.work(CODE) + "/edit").locator("#meaning").fill("The second text.");
            assertThat(visit.page().locator("[data-save-state]")).containsText("Saved");
            holds(visit.page());
            visit.page().locator(".editor-bar [value=submit]").click();
            assertThat(visit.page().locator("[data-toast]")).containsText("Submitted");
            for (var address : List.of("", "/edit", "/review/2", "/history")) {
                holds(visit.open(news.work(CODE) + address));
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void holds(Page page) {
        PageRules.holdOn(page);
        page.setViewportSize(Visit.DESK, Visit.HEIGHT);
    }
}
