package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.causebook.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Someone brings a file, looks at what it would do, and does it. */
@QuarkusTest
class ImportJourneyTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>{view.name}";

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

    private static FilePayload article() throws IOException {
        try (var file = Objects.requireNonNull(ImportJourneyTest.class.getResourceAsStream("/imports/article.txt"))) {
            return new FilePayload("article.txt", "text/plain", file.readAllBytes());
        }
    }

    @Test
    void the_sixteen_codes_of_an_article_are_published_and_are_equal_when_it_comes_again() throws IOException {
        var room = Newsroom.open(false);
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            var page = visit.open("/admin/catalogs/" + room.slug() + "/imports");
            page.locator("#file").setInputFiles(article());
            page.getByText("Show what it would do").click();

            assertThat(page.locator("h1")).hasText("article.txt");
            assertThat(page.locator("#kind-new > table > tbody > tr")).hasCount(16);
            PageRules.holdOn(page);
            page.locator("[value=published]").check();
            page.getByText("Import what is selected").click();

            assertThat(page.locator("[data-toast] p")).containsText("Imported and published: 16.");
            assertThat(visit.open("/admin/imports?catalog=" + room.slug()).locator("main .result-line"))
                    .hasText("1 import.");
            var published = visit.open(room.entry("2148598792"));
            assertThat(published.locator("main")).containsText("The nodes cannot reach each other.");
            assertThat(published.locator("main")).containsText("Two machines claim one address.");
            assertThat(visit.open(room.entry("2148598801")).locator("main")).containsText("Q243342");

            page = visit.open("/admin/catalogs/" + room.slug() + "/imports");
            page.locator("#file").setInputFiles(article());
            page.getByText("Show what it would do").click();
            assertThat(page.locator("#kind-equal summary").first()).hasText("Equal to what is there: 16");
            assertThat(page.getByText("Import what is selected")).hasCount(0);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_table_says_field_by_field_what_would_change_and_a_row_is_left_out() {
        var room = Newsroom.open(true);
        importAll(room, "Code,Meaning,Outcome\n1,It works not.,error\n2,It is slow.,warning\n");
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin/catalogs/" + room.slug() + "/imports");
            page.locator("#text")
                    .fill("Nummer;Bedeutung\n0x1;It works not at all.\n2;It is slow.\n3;" + HOSTILE
                            + "\nnonsense?;x\n0x00000003;twice\n");
            page.getByText("Show what it would do").click();

            assertThat(page.getByText("Say which column has the code.")).isVisible();
            page.locator("#column-1").selectOption("code");
            page.locator("#column-2").selectOption("meaning");
            page.locator("details[open] >> text=Look again").click();

            assertThat(page.locator("#kind-conflicting > table > tbody > tr")).hasCount(1);
            assertThat(page.locator("#kind-equal > table > tbody > tr")).hasCount(1);
            assertThat(page.locator("#kind-new > table > tbody > tr")).hasCount(1);
            assertThat(page.locator("#kind-refused > table > tbody > tr")).hasCount(2);
            assertThat(page.locator("#kind-new tbody")).containsText(HOSTILE);
            PageRules.holdOn(page);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void without_scripts_a_part_is_chosen_and_becomes_drafts() {
        var room = Newsroom.open(true);
        try (var visit = Newsroom.visitWithoutScripts(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin/catalogs/" + room.slug() + "/imports");
            page.locator("#text").fill("Code\tMeaning\n1\tIt works not.\n2\tIt is slow.\n");
            page.getByText("Show what it would do").click();
            page.getByLabel("Import 2").uncheck();
            page.locator("[value=review]").check();
            page.getByText("Import what is selected").click();
            assertThat(page.locator("[role=alert]"))
                    .containsText("1 of the chosen rows is incomplete, first the one in line 2: outcome is missing.");
            assertThat(page.getByLabel("Import 2")).not().isChecked();

            page.locator("[value=drafts]").check();
            page.getByText("Import what is selected").click();

            assertThat(page.locator("[data-toast] p")).containsText("Imported as drafts of yours: 1.");
            assertThat(page.locator("[data-lines] tr")).hasCount(1);
        }
    }

    @Test
    void what_cannot_be_read_is_refused_with_the_place() {
        var room = Newsroom.open(true);
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin/catalogs/" + room.slug() + "/imports");
            page.locator("#file")
                    .setInputFiles(new FilePayload("x.h", "text/plain", "#define A 1\n/* no end".getBytes(UTF_8)));
            page.getByText("Show what it would do").click();
            assertThat(page.locator("[role=alert]")).hasText("Line 2: The comment that begins here does not end.");
            page.getByText("Show what it would do").click();
            assertThat(page.locator("[role=alert]")).containsText("There was nothing in it.");
        }
    }

    private void importAll(Newsroom room, String text) {
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin/catalogs/" + room.slug() + "/imports");
            page.locator("#text").fill(text);
            page.getByText("Show what it would do").click();
            page.locator("[value=review]").check();
            page.getByText("Import what is selected").click();
            assertThat(page.locator("[data-toast] p")).containsText("They wait for review.");
        }
    }
}
