package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.causebook.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the editor does for the one who writes. */
@QuarkusTest
class EditorTest {

    private static final String CODE = "2148598792";

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
    void a_refused_form_keeps_the_comment_for_the_reviewer() {
        var news = Newsroom.open(true);
        try (var editor = Newsroom.visitWithoutScripts(chromium.browser(), home, Role.EDITOR)) {
            var page = editor.open("/admin/entries/new?code=77");
            page.locator("[name=catalog]").selectOption(news.slug());
            page.locator("[name=comment]").fill("Seen twice");
            page.locator("[value=submit]").click();
            assertThat(page.locator("[name=comment]")).hasValue("Seen twice");

            page.locator(".editor-bar [value=draft]").click();
            assertThat(page.locator("h1")).containsText("Edit");
            assertThat(page.locator("[name=comment]")).hasValue("Seen twice");
            page.locator("[name=comment]").fill("Seen & heard");
            page.locator(".editor-bar [value=save]").click();
            assertThat(page.locator("[data-toast] p")).hasText("Saved.");
            assertThat(page.locator("[name=comment]")).hasValue("Seen & heard");
        }
    }

    @Test
    void a_new_entry_saves_itself_once_its_catalog_and_code_are_known() {
        var news = Newsroom.open(true);
        try (var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = editor.open("/admin/entries/new?code=78");
            page.locator("#meaning").fill("Nothing is chosen yet.");
            page.locator("[name=catalog]").selectOption(news.slug());
            page.locator("#meaning").fill("The volume is locked.");

            assertThat(page.locator("[data-save-state]")).containsText("Saved");
            assertThat(page).hasURL(home.resolve(news.work("78") + "/edit").toString());
            page.locator("[name='causes[0].explanation']").fill("A scan holds it.");
            assertThat(page.locator("[data-save-state]")).hasText("Not saved yet");
            assertThat(page.locator("[data-save-state]")).containsText("Saved");
            page.reload();
            assertThat(page.locator("#meaning")).hasValue("The volume is locked.");
            assertThat(page.locator("[name='causes[0].explanation']")).hasValue("A scan holds it.");
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    void a_new_entry_whose_code_is_taken_does_not_save_itself_and_says_so() {
        var news = Newsroom.open(true);
        try (var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            news.begin(editor, "79", "The first.");
            var page = editor.open("/admin/entries/new?code=79&catalog=" + news.slug());

            page.locator("#meaning").fill("The second.");

            assertThat(page.locator("[data-save-state]")).hasText("Not saved: the catalog has this code already");
            assertThat(page.locator("#meaning")).hasValue("The second.");
        }
    }

    @Test
    void a_typed_code_shows_at_once_how_it_is_read_and_who_has_it() {
        var news = Newsroom.open(true);
        try (var visit = editor()) {
            var page = visit.open("/admin/entries/new?catalog=" + news.slug());
            page.locator("#code").pressSequentially("-2146368504");

            assertThat(page.locator("#reading [data-canonical]")).hasText(CODE);
            assertThat(page.locator("#reading")).containsText("0x80110408");
            assertThat(page.locator("#reading")).containsText("COMPLUS");
            assertThat(page.locator("#reading")).containsText("iissync, " + CODE);

            news.begin(visit, CODE, "Anything.");
            var again = visit.open("/admin/entries/new?catalog=" + news.slug() + "&code=0x80110408");
            assertThat(again.locator("#reading")).containsText("This catalog has it already");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_editor_says_that_there_is_no_cause_while_there_is_none() {
        var news = Newsroom.open(true);
        try (var visit = editor()) {
            news.begin(visit, CODE, "Anything.");
            var page = visit.page();
            var hint = page.locator("[data-none]");
            assertThat(hint).isHidden();

            page.locator("[data-part] [data-remove]").first().click();
            assertThat(hint).isVisible();
            page.locator("[data-add=causes]").click();
            assertThat(hint).isHidden();
        }
    }

    @Test
    void a_draft_saves_itself_and_is_there_after_a_reload() {
        var news = Newsroom.open(true);
        try (var visit = editor()) {
            news.begin(visit, CODE, "Saved by hand.");
            var page = visit.page();
            page.locator("#meaning").fill("Saved by itself: **not bold**, as meanings are plain.");
            page.locator("[name='causes[0].explanation']").fill("It is **bold** and `code`.");

            assertThat(page.locator("[data-save-state]")).containsText("Saved");
            assertThat(page.locator("#preview strong").last()).hasText("bold");
            page.reload();

            assertThat(page.locator("#meaning")).hasValue("Saved by itself: **not bold**, as meanings are plain.");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void causes_are_reordered_by_keyboard_and_the_typing_goes_on() {
        var news = Newsroom.open(true);
        try (var visit = editor()) {
            news.begin(visit, CODE, "Anything.");
            var page = visit.page();
            page.locator("[data-add=causes]").click();
            page.keyboard().type("The second cause");
            page.keyboard().press("Alt+ArrowUp");
            page.keyboard().type(", now the first.");

            assertThat(page.locator("[name='causes[0].explanation']")).hasValue("The second cause, now the first.");
            assertThat(page.locator("[data-save-state]")).containsText("Saved");
            page.reload();
            assertThat(page.locator("[name='causes[0].explanation']")).hasValue("The second cause, now the first.");
            assertThat(page.locator("[name='causes[1].explanation']")).hasValue("The first cause.");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_second_window_is_told_sees_both_texts_and_loses_nothing() {
        var news = Newsroom.open(true);
        try (var visit = editor()) {
            news.begin(visit, CODE, "The common text.");
            var first = visit.page();
            var second = visit.context().newPage();
            second.navigate(first.url());
            first.locator("#meaning").fill("The text of the first window.");
            assertThat(first.locator("[data-save-state]")).containsText("Saved");

            second.locator("#meaning").fill("The text of the second window.");
            assertThat(second.locator("[data-save-state]")).containsText("changed in another window");
            second.locator("[data-save-state] button").click();

            assertThat(second.locator(".choice-side").first()).containsText("The text of the second window.");
            assertThat(second.locator(".choice-side").last()).containsText("The text of the first window.");
            mergeWith(second, "The text of both windows.");
            assertThat(second.locator("#meaning")).hasValue("The text of both windows.");
            assertThat(second.locator("[name='causes[0].explanation']")).hasValue("The first cause.");
        }
    }

    @Test
    void a_colleagues_revision_in_between_is_merged_and_not_undone() {
        var news = Newsroom.open(false);
        try (var visit = editor();
                var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            news.begin(reviewer, CODE, "The common text.");
            reviewer.page().locator(".editor-bar [value=publish]").click();
            assertThat(reviewer.page().locator("[data-toast]")).containsText("Published");
            var page = visit.open(news.work(CODE) + "/edit");
            page.locator("#meaning").fill("The editor's text.");
            assertThat(page.locator("[data-save-state]")).containsText("Saved");
            reviewer.open(news.work(CODE) + "/edit").locator("#meaning").fill("The reviewer's text.");
            reviewer.page().locator(".editor-bar [value=publish]").click();
            assertThat(reviewer.page().locator("[data-toast]")).containsText("Published");

            page.locator(".editor-bar [value=submit]").click();

            assertThat(page.locator("h1")).hasText("Two texts of " + CODE);
            assertThat(page.locator(".choice-side").first()).containsText("The editor's text.");
            assertThat(page.locator(".choice-side").last()).containsText("The reviewer's text.");
            mergeWith(page, "The text of both.");
            page.locator(".editor-bar [value=submit]").click();
            assertThat(page.locator("[data-toast]")).containsText("Submitted");
        }
    }

    @Test
    void without_scripts_everything_goes_by_forms() {
        var news = Newsroom.open(true);
        try (var visit = Newsroom.visitWithoutScripts(chromium.browser(), home, Role.EDITOR)) {
            news.begin(visit, CODE, "Written without a script.");
            var page = visit.page();
            page.locator("[data-add=causes]").press("Enter");
            page.locator("[name='causes[1].explanation']").fill("The second cause.");
            page.locator("[value='up:causes[1]']").press("Enter");
            assertThat(page.locator("[name='causes[0].explanation']")).hasValue("The second cause.");
            page.locator("#meaning").fill("");
            page.locator(".editor-bar [value=submit]").press("Enter");

            assertThat(page.locator("#meaning-fault")).isVisible();
            page.locator("#meaning").fill("Mended.");
            page.locator(".editor-bar [value=submit]").press("Enter");
            assertThat(page.locator("[data-toast]")).containsText("Submitted");
            assertThat(page.locator("#review-title")).isVisible();
        }
    }

    private static void mergeWith(Page page, String text) {
        page.locator(".conflict summary").first().click();
        page.locator("[name='choice.meaning'][value=own]").check();
        page.locator("[name='own.meaning']").fill(text);
        page.locator("[value=merge]").click();
        assertThat(page.locator("#meaning")).hasValue(text);
    }

    private Visit editor() {
        return Newsroom.visit(chromium.browser(), home, Role.EDITOR);
    }
}
