package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.code.Notation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor and a reviewer work through lists: filter, select, submit, approve, by mouse and by keys. */
@QuarkusTest
class WorkListTest {

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
    void several_drafts_are_submitted_and_approved_at_once() {
        var room = Newsroom.open(true);
        try (var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR);
                var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            room.begin(editor, "71", "The first meaning.");
            room.begin(editor, "72", "The second meaning.");

            bulk(editor, room, "submit");
            assertThat(editor.page().locator("[data-toast] p")).hasText("Submitted: 2.");
            assertThat(editor.page())
                    .hasURL(home.resolve("/admin/entries?catalog=" + room.slug())
                            .toString());
            for (var list : new String[] {"reviews", "notifications"}) {
                assertThat(reviewer.open("/admin/" + list).locator("main .result-line"))
                        .hasText(Pattern.compile("[1-9][0-9,]* (revisions|notifications)\\."));
            }
            bulk(reviewer, room, "approve");
            reviewer.page().locator("#question-yes").click();

            assertThat(reviewer.page().locator("[data-toast] p")).hasText("Published: 2.");
            assertThat(reviewer.open(room.entry("72")).locator(".meaning")).hasText("The second meaning.");
        }
    }

    @Test
    void what_cannot_be_done_is_told_for_each_entry_and_the_rest_is_done() {
        var room = Newsroom.open(true);
        try (var editor = Newsroom.visitWithoutScripts(chromium.browser(), home, Role.EDITOR)) {
            room.begin(editor, "81", "Complete.");
            room.begin(editor, "82", "Complete too.");
            bulk(editor, room, "submit");
            room.begin(editor, "83", "The third one.");

            bulk(editor, room, "submit");

            assertThat(editor.page().locator("h1")).hasText("2 could not be done");
            assertThat(editor.page().locator("tbody tr").first()).containsText("You have no draft of it.");
            assertThat(editor.page().locator("main")).containsText("Submitted: 1.");
        }
    }

    @Test
    void a_code_is_found_in_any_form_while_one_types() {
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin/entries?catalog=iissync");

            page.locator("#filter-q").pressSequentially("0x80110408");

            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody th")).containsText("2148598792");
            assertThat(page).hasURL(Pattern.compile(".*q=0x80110408.*"));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_list_tells_how_long_ago_and_when_exactly_where_the_pointer_or_the_focus_is() {
        var room = Newsroom.open(true);
        try (var editor = Newsroom.visitWithoutScripts(chromium.browser(), home, Role.EDITOR)) {
            room.begin(editor, "91", "Just written.");

            var page = editor.open("/admin/entries?catalog=" + room.slug());
            var exact = page.locator("tbody time .when-exact");

            assertThat(page.locator("tbody time"))
                    .hasText(Pattern.compile(
                            "(just now|\\d minutes? ago), \\d+ [A-Z][a-z]{2} \\d{4}, \\d\\d:\\d\\d UTC"));
            assertThat(exact.boundingBox().width).isLessThan(2);
            page.locator("tbody time").hover();
            assertThat(exact.boundingBox().width).isGreaterThan(100);
            page.mouse().move(0, 0);
            assertThat(exact.boundingBox().width).isLessThan(2);
            page.locator("tbody [data-pick]").focus();
            page.keyboard().press("Tab");
            assertThat(exact.boundingBox().width).isGreaterThan(100);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }

    @Test
    void an_exact_time_is_in_the_zone_of_the_reader_where_scripts_run() {
        var room = Newsroom.open(true);
        try (var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            room.begin(editor, "92", "Just written.");

            var page = editor.open("/admin/entries?catalog=" + room.slug());

            assertThat(page.locator("tbody time .when-exact")).hasText(Pattern.compile(".*\\d:\\d\\d [AP]M \\S+"));
            assertThat(page.locator("tbody time")).hasText(Pattern.compile("(just now|\\d minutes? ago), .*"));
        }
    }

    @Test
    void a_filter_is_kept_under_a_name_and_deleted_again_without_scripts() {
        var room = Newsroom.open(true);
        try (var editor = Newsroom.visitWithoutScripts(chromium.browser(), home, Role.EDITOR)) {
            room.begin(editor, "93", "Kept.");
            room.begin(editor, "94", "Kept too.");
            var address = "/admin/entries?catalog=" + room.slug() + "&sort=code";
            var page = editor.open(address);
            var saved = page.locator(".list-menus summary").first();

            assertThat(page.locator("#result [role=status]")).hasText("2 entries.");
            saved.click();
            page.locator("#filter-name").fill("Of <" + room.slug() + ">");
            page.locator(".menu-form button:text-is('Save')").click();
            assertThat(page.locator("[data-toast] p")).hasText("Filter saved.");
            assertThat(page).hasURL(home.resolve(address).toString());

            editor.open("/admin/entries");
            saved.click();
            page.locator(".menu-line a", new Page.LocatorOptions().setHasText(room.slug()))
                    .click();
            assertThat(page).hasURL(home.resolve(address).toString());
            saved.click();
            assertThat(page.locator(".menu-line a[aria-current]")).hasText("Of <" + room.slug() + ">");
            page.getByLabel("Delete the filter Of <" + room.slug() + ">").click();
            assertThat(page.locator("[data-toast] p")).hasText("Filter deleted.");
            assertThat(page.locator(".menu-line a", new Page.LocatorOptions().setHasText(room.slug())))
                    .hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"entries, updated, Updated", "encountered, seen, Last seen"})
    void columns_and_density_stick_in_a_browser_without_scripts(String list, String column, String label) {
        // So that there is a queue.
        given().header("Authorization", TestPeople.bearer(Role.ENGINEER))
                .contentType("application/json")
                .body("{\"sightings\": [{\"code\": \"2415919%d\", \"count\": 1}]}"
                        .formatted(ThreadLocalRandom.current().nextInt(100, 999)))
                .post("/api/v1/sightings")
                .then()
                .statusCode(200);
        try (var editor = Newsroom.visitWithoutScripts(chromium.browser(), home, Role.EDITOR)) {
            var page = editor.open("/admin/" + list + "?q=2");
            page.locator(".list-menus summary").nth(1).click();
            page.locator("[name=column][value=" + column + "]").uncheck();
            page.locator("[name=compact]").check();
            page.locator(".menu-form button:text-is('Apply')").click();

            assertThat(page).hasURL(home.resolve("/admin/" + list + "?q=2").toString());
            assertThat(page.locator("[name=column][value=" + column + "]"))
                    .not()
                    .isChecked();
            editor.open("/admin/" + list);
            assertThat(page.locator("[name=compact]")).isChecked();
            assertThat(page.locator("thead th", new Page.LocatorOptions().setHasText(label)))
                    .hasCount(0);
            assertThat(page.locator("table.compact")).hasCount(1);
        }
    }

    @Test
    void keys_lead_everywhere_but_not_while_one_types() {
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin");
            page.keyboard().type("ge");
            assertThat(page).hasURL(Pattern.compile(".*/admin/entries"));
            page.keyboard().press("j");
            assertThat(page.locator("tr.is-here")).hasCount(1);
            page.keyboard().press("?");
            assertThat(page.locator("dialog[open] h2")).hasText("Keyboard shortcuts");
            assertThat(page.locator("dialog[open]")).containsText("move a cause");
            assertThat(page.locator("dialog[open]").boundingBox().height).isLessThan(650);
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            page.keyboard().type("gd");

            assertThat(page.locator("#filter-q")).hasValue("gd");
            assertThat(page).hasURL(Pattern.compile(".*/admin/entries.*"));
        }
    }

    @Test
    void the_palette_leads_to_pages_and_to_entries_where_one_works_on_them() {
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin");
            var options = page.locator("#palette [role=option]");

            page.keyboard().press("Control+k");
            assertThat(options.first()).containsText("New entry");
            page.keyboard().type("encoun");
            assertThat(options).hasCount(1);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(home.resolve("/admin/encountered").toString());

            page.keyboard().press("Control+k");
            page.keyboard().type("RPC_S_SERVER_UNA");
            assertThat(options.first()).containsText("RPC_S_SERVER_UNAVAILABLE");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(home.resolve("/admin/catalogs/windows/1722").toString());

            page.keyboard().press("Control+k");
            page.keyboard().type("iissync stat");
            assertThat(options.first()).containsText("IISSYNC status codes");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page)
                    .hasURL(home.resolve("/admin/entries?catalog=iissync").toString());

            page.keyboard().press("Control+k");
            page.keyboard().press("Escape");
            assertThat(page.locator("#palette")).isHidden();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_search_stays_in_the_workplace() {
        try (var visit = Newsroom.visitWithoutScripts(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin");

            page.locator("#site-q").fill("0x800706BA");
            page.locator("#site-q").press("Enter");

            assertThat(page).hasURL(home.resolve("/admin/entries?q=0x800706BA").toString());
            assertThat(page.locator(".desk-nav [aria-current]")).hasText("Entries");
        }
    }

    @Test
    void a_public_page_offers_to_edit_only_to_those_who_may_and_asks_for_nothing_otherwise() {
        var asked = new ArrayList<String>();
        try (var reader = Visit.of(chromium.browser(), home);
                var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            reader.page().onRequest(request -> asked.add(request.url()));
            reader.open("/catalogs/iissync/3");
            assertThat(asked).noneMatch(url -> url.contains("/session/"));
            assertThat(reader.page().locator(".session-actions a")).hasCount(0);

            editor.open("/admin");
            var page = editor.open("/catalogs/iissync/3");
            page.locator(".session-actions a").getByText("Edit").click();

            assertThat(page.locator("h1")).containsText("Edit");
        }
    }

    @Test
    void an_editor_who_meets_an_unknown_code_begins_an_entry_for_it() {
        try (var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            editor.open("/admin");
            var page = editor.open("/codes/0x80119999");
            page.locator(".session-actions a").getByText("Add this code").click();

            assertThat(page.locator("input[name=code]")).hasValue("2148637081");
        }
    }

    @Test
    void an_entry_whose_code_has_a_sign_can_be_selected_and_edited() {
        var room = Newsroom.open(true, Notation.NUMBER);
        try (var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR);
                var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            room.begin(editor, "-101", "The connection was reset.");
            bulk(editor, room, "submit");
            bulk(reviewer, room, "approve");
            reviewer.page().locator("#question-yes").click();
            assertThat(reviewer.page().locator("[data-toast] p")).hasText("Published: 1.");

            var page = editor.open(room.entry("-101"));
            page.locator(".session-actions a").getByText("Edit").click();
            assertThat(page.locator("h1")).containsText("Edit");
        }
    }

    private static void bulk(Visit visit, Newsroom room, String action) {
        var page = visit.open("/admin/entries?catalog=" + room.slug());
        page.locator("[data-pick]").all().forEach(pick -> pick.check());
        page.locator("[name=action][value=" + action + "]").click();
        page.waitForLoadState();
    }
}
