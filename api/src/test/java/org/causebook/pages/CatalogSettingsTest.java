package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Role;
import org.causebook.code.Notation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reviewers keep catalogs, and two of them do not overwrite each other. */
@QuarkusTest
class CatalogSettingsTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>{catalog.title}";

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
    void a_catalog_is_added_after_its_faults_were_told_at_their_fields() {
        var slug = "shelf-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            var page = visit.open("/admin/catalogs/new");
            page.locator("#field-title").fill(HOSTILE);
            page.locator("#field-slug").fill("No Slug");
            page.locator("#field-summary").fill("What it is about.");
            page.locator("[value=internal]").check();
            page.locator("[data-command=save]").click();
            assertThat(page.locator("#fault-slug")).containsText("Must be 1 to 63 lower-case letters");

            page.locator("#field-slug").fill(slug);
            page.locator("[data-command=save]").click();

            assertThat(page.locator("[data-toast] p")).containsText("Catalog added.");
            assertThat(visit.open("/admin/library/" + slug).locator("h1")).hasText(HOSTILE);
            assertThat(visit.open("/catalogs/" + slug).locator("h1")).hasText("There is no such page");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void every_fault_leads_to_its_field_also_where_a_field_holds_a_list() {
        var room = Newsroom.open(true);
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            var page = visit.open("/admin/catalogs/" + room.slug() + "/settings");
            page.locator("#field-keywords").fill("short, " + "k".repeat(301));
            page.locator("[name='references.label']").first().fill("A reference");
            page.locator("[name='references.url']").first().fill("javascript:alert(1)");
            page.locator("[data-command=save]").click();

            assertThat(page.locator("#fault-keywords")).containsText("Number 2 ");
            assertThat(page.locator("#fault-references")).containsText("Number 1 ");
            var links = page.locator("[role=alert] a");
            assertThat(links).hasText(new String[] {"Keywords", "References"});
            for (var link : links.all()) {
                assertThat(page.locator(
                                "[id='%s']".formatted(link.getAttribute("href").substring(1))))
                        .hasCount(1);
            }
            PageRules.holdOn(page);
        }
    }

    @Test
    void a_form_is_tried_before_it_is_kept_and_then_found_in_a_log() {
        var room = Newsroom.open(false, Notation.NUMBER);
        var log = "12:00 start\n12:01 reel " + room.slug() + " stopped (17) at once\n";
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            room.begin(visit, "17", "The reel is empty.");
            var page = visit.page();
            page.locator(".editor-bar [value=publish]").click();
            assertThat(page.locator("[data-toast]")).containsText("Published");

            page = visit.open("/admin/catalogs/" + room.slug() + "/settings");
            page.locator("#field-forms").fill("stopped {code}");
            page.locator("#field-sample").fill(log);
            page.locator("[data-command=try]").click();
            assertThat(page.locator("main [role=status]")).containsText("No form finds a code in these lines.");

            page.locator("#field-forms").fill("reel " + room.slug() + " stopped ({code})");
            page.locator("[data-command=try]").click();
            assertThat(page.locator("main [role=status] tbody tr")).hasCount(1);
            assertThat(page.locator("main [role=status] tbody tr")).containsText("this catalog");
            PageRules.holdOn(page);

            page.locator("#field-forms").fill("x {code}");
            page.locator("[data-command=try]").click();
            assertThat(page.locator("#fault-forms")).containsText("Number 1 needs text");

            page.locator("#field-forms").fill("reel " + room.slug() + " stopped ({code})");
            page.locator("[data-command=save]").click();
            assertThat(page.locator("[data-toast] p")).containsText("saved");

            page = visit.open("/scan");
            page.locator("textarea").fill(log);
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Scan").setExact(true))
                    .click();
            assertThat(page.locator("main")).containsText("The reel is empty.");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void who_saves_second_sees_both_texts_and_chooses() {
        var room = Newsroom.open(true);
        var address = "/admin/catalogs/" + room.slug() + "/settings";
        try (var first = Newsroom.visit(chromium.browser(), home, Role.REVIEWER);
                var second = Newsroom.visit(chromium.browser(), home, Role.ADMINISTRATOR)) {
            second.open(address);
            first.open(address).locator("#field-title").fill("The title of the first.");
            first.page().locator("#field-summary").fill("The summary of the first.");
            first.page().locator("#field-forms").fill("Error {code} of the first");
            first.page().locator("[data-command=save]").click();

            second.page().locator("#field-title").fill("The title of the second.");
            second.page().locator("[data-command=save]").click();
            assertThat(second.page().locator("h1")).hasText("Someone else changed this catalog in the meantime");
            PageRules.holdOn(second.page());
            second.page().locator("[name=choose-summary][value=theirs]").check();
            second.page().locator("[name=choose-forms][value=theirs]").check();
            second.page().locator("[data-command=save]").click();

            var page = second.open(address);
            assertThat(page.locator("#field-title")).hasValue("The title of the second.");
            assertThat(page.locator("#field-summary")).hasValue("The summary of the first.");
            assertThat(page.locator("#field-forms")).hasValue("Error {code} of the first");
        }
    }
}
