package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
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
            assertThat(page.locator("#code-2")).isHidden();
            page.getByText("1 code without an entry").click();
            assertThat(page.locator("#code-2")).containsText("17 COMPLUS");
            page.getByText("Skipped numbers").click();
            assertThat(page.getByText("3 dates and times")).isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.locator(".log-code.is-known").click();
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
    void the_log_and_its_codes_show_what_belongs_together() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = scanned(visit, LOG + "once more 0x80110408\n");

            page.locator(".log-code").first().hover();
            assertThat(page.locator(".in-step")).hasCount(3);
            assertThat(page.locator("#code-1")).hasClass(Pattern.compile("\\bin-step\\b"));
            page.locator(".log-code.is-unknown").focus();
            assertThat(page.locator("#code-2")).isVisible();
            assertThat(page.locator(".log .in-step")).hasText("0x80119999");
            page.locator("#code-1 h3 a").focus();
            assertThat(page.locator(".log .in-step")).hasCount(2);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void codes_are_filtered_without_scripts() {
        try (var visit = Visit.withoutScripts(chromium.browser(), home)) {
            var page = scanned(visit, LOG);
            var unknown = page.getByText("1 code without an entry");

            for (var only : List.of("Known only", "Errors only")) {
                page.getByText(only).click();
                assertThat(unknown).isHidden();
                assertThat(page.locator("#code-1")).isVisible();
                assertThat(page.locator(".log-code.is-unknown")).hasCSS("background-color", "rgba(0, 0, 0, 0)");
                page.locator("label:has(#show-all)").click();
                assertThat(unknown).isVisible();
            }
        }
    }

    @Test
    void the_codes_are_had_as_files() throws IOException {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = scanned(visit, LOG);

            var csv = page.waitForDownload(() -> page.getByText("CSV").click());
            var json = page.waitForDownload(() -> page.getByText("JSON").click());

            assertThat(Files.readAllLines(csv.path()))
                    .startsWith("\"text\",\"code\",\"count\",\"line\",\"catalog\",\"outcome\",\"meaning\"")
                    .anyMatch(row -> row.startsWith("\"0x80110408\",\"2148598792\",\"1\",\"2\",\"iissync\",\"error\""))
                    .hasSize(3);
            assertThat(Files.readString(json.path())).contains("\"code\": \"2148598792\"", "\"line\": 2");
        }
    }

    @Test
    void a_log_of_20000_lines_stays_quick() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var log = "begun\nfailed with 0x80110408\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            var page = visit.open("/scan");
            page.locator("#file").setInputFiles(new FilePayload("long.log", "text/plain", log));
            page.locator("main button").click();

            assertThat(page.locator(".log-number")).hasCount(20_000);
            var time = page.evaluate("() => { const from = performance.now();"
                    + " document.querySelector('#line-19999').scrollIntoView();"
                    + " document.querySelector('.log').getBoundingClientRect(); return performance.now() - from; }");
            assertThat(((Number) time).doubleValue()).isLessThan(500);
        }
    }

    private static Page scanned(Visit visit, String log) {
        var page = visit.open("/scan");
        page.getByLabel("Paste the log").fill(log);
        page.locator("main button").click();
        return page;
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
