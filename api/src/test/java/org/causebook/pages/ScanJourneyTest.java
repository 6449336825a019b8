package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader comes with a log and leaves with what its codes mean. */
@QuarkusTest
class ScanJourneyTest {

    private static final String LOG =
            "10:15:00 IISSYNC begun\n10:15:01 failed with 0x80110408 <b>bold</b>\n10:15:02 error 0x80119999 again\n";

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
    void a_pasted_log_comes_back_with_its_codes_marked_and_explained() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/scan");

            page.getByLabel("Paste the log").fill(LOG);
            page.locator("main button").click();

            assertThat(page.locator(".log-code")).hasText(new String[] {"0x80110408", "0x80119999"});
            assertThat(page.locator(".log")).containsText("<b>bold</b>");
            assertThat(page.locator("#code-1")).containsText("The two nodes cannot talk to each other properly.");
            assertThat(page.locator("#code-2")).containsText("17 COMPLUS");
            assertThat(page.getByText("3 dates and times")).isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.locator(".log-known").click();
            assertThat(visit.address()).isEqualTo("/scan#code-1");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_file_is_read_without_scripts() {
        try (var visit = Visit.withoutScripts(chromium.browser(), home)) {
            var page = visit.open("/scan");

            page.locator("#file")
                    .setInputFiles(new FilePayload("setup.log", "text/plain", LOG.getBytes(StandardCharsets.UTF_16)));
            page.locator("main button").click();

            assertThat(page.locator(".log-code").first()).hasText("0x80110408");
            assertThat(page.locator(".lead")).hasText("2 codes in 3 lines: 2 different, 1 of them known.");
        }
    }

    @Test
    void an_empty_form_asks_for_a_log() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/scan");

            page.locator("main button").click();

            assertThat(page.locator("[role=alert]")).containsText("Paste a log, or choose a file.");
        }
    }
}
