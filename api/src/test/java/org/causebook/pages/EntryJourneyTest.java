package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.causebook.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An entry from the first word to its retirement, with an editor, a reviewer and a reader at their browsers. */
@QuarkusTest
class EntryJourneyTest {

    private static final String CODE = "2147746132";

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
    void readers_see_an_entry_when_a_second_person_has_approved_it_and_not_before() {
        var news = Newsroom.open(true);
        try (var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR);
                var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER);
                var reader = Visit.of(chromium.browser(), home)) {
            news.begin(editor, "0x80040154", "A class is not registered.");
            seesNothing(reader, news);

            submit(editor, "please look");
            seesNothing(reader, news);
            var review = reviewer.open(news.work(CODE) + "/review/1");
            assertThat(review.locator(".quote")).hasText("please look");
            review.locator("[data-press=s]").click();
            assertThat(review.locator("#comment")).isFocused();
            review.locator("#comment").fill("Which class?");
            review.locator("[data-press=s]").click();
            assertThat(review.locator("[data-toast]")).containsText("Sent back");
            seesNothing(reader, news);

            editor.open(news.work(CODE)).getByText("Read it").click();
            assertThat(editor.page().locator("main")).containsText("A class is not registered.");
            var edit = editor.open(news.work(CODE) + "/edit");
            assertThat(edit.locator(".notice-error")).containsText("Which class?");
            edit.locator("#meaning").fill("The class of the object is not registered.");
            submit(editor, "");
            var again = reviewer.open(news.work(CODE) + "/review/2").locator("section:has(#since)");
            assertThat(again).containsText("Which class?");
            assertThat(again.locator(".diff-after")).containsText("The class of the object");
            reviewer.page().keyboard().press("a");
            assertThat(reviewer.page().locator("[data-toast]")).containsText("Published");

            assertThat(reviewer.open(news.work(CODE) + "/history").locator("form[action$='/restore']"))
                    .hasCount(0);
            assertThat(reader.open(news.entry(CODE)).locator(".meaning"))
                    .hasText("The class of the object is not registered.");
            assertThat(reader.open(news.entry(CODE) + "/history").locator("tbody tr"))
                    .hasCount(1);
            assertThat(reader.page().locator("main")).not().containsText("please look");
        }
    }

    @Test
    void an_entry_is_revised_compared_restored_and_retired() {
        var news = Newsroom.open(false);
        try (var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER);
                var reader = Visit.of(chromium.browser(), home)) {
            news.begin(reviewer, CODE, "The first text.");
            publish(reviewer);
            reviewer.open(news.work(CODE) + "/edit").locator("#meaning").fill("The second text.");
            publish(reviewer);

            var history = reader.open(news.entry(CODE) + "/history");
            assertThat(history.locator("tbody del")).containsText("first");
            assertThat(history.locator("tbody ins")).containsText("second");

            var page = reviewer.page();
            restore(reviewer, news);
            assertThat(page.locator("main")).containsText("Restores revision 1.");
            approve(reviewer, "Approve and publish");
            assertThat(reader.open(news.entry(CODE)).locator(".meaning")).hasText("The first text.");

            retire(reviewer, news);
            approve(reviewer, "Approve and retire");
            // A browser may keep what it has seen for a moment; another reader comes.
            try (var later = Visit.of(chromium.browser(), home)) {
                assertThat(later.open(news.entry(CODE)).locator("main"))
                        .containsText("Retired. Nobody gets it any more.");
                assertThat(later.page().locator(".title-row .retired")).hasText("retired");
                assertThat(later.page().locator(".title-row .outcome")).hasCount(0);
            }
        }
    }

    private static void restore(Visit reviewer, Newsroom news) {
        var page = reviewer.open(news.work(CODE) + "/history");
        // The question of the browser is answered by the visit with no, so the form is sent as a script would.
        page.locator("form[action$='/history/1/restore']").evaluate("form => form.submit()");
        page.waitForURL("**" + news.work(CODE));
    }

    private static void retire(Visit reviewer, Newsroom news) {
        var page = reviewer.open(news.work(CODE));
        page.getByText("Retire this entry").click();
        page.locator("#reason").fill("Nobody gets it any more.");
        page.locator("form[action$='/retire'] button").click();
        assertThat(page.locator("[data-toast]")).isVisible();
    }

    private static void approve(Visit reviewer, String label) {
        var page = reviewer.page();
        page.locator(".page-head a[href*='/review/']").click();
        assertThat(page.locator("[data-press=a]")).containsText(label);
        page.locator("[data-press=a]").click();
        assertThat(page.locator("[data-toast]")).containsText("Published");
    }

    private static void submit(Visit editor, String comment) {
        var page = editor.page();
        page.locator("[name=comment]").fill(comment);
        page.locator(".editor-bar [value=submit]").click();
        assertThat(page.locator("[data-toast]")).containsText("Submitted");
        assertThat(editor.complaints()).isEmpty();
    }

    private static void publish(Visit reviewer) {
        var page = reviewer.page();
        page.locator(".editor-bar [value=publish]").click();
        assertThat(page.locator("[data-toast]")).containsText("Published");
    }

    private void seesNothing(Visit reader, Newsroom news) {
        for (var address : new String[] {news.entry(CODE), news.entry(CODE) + "/history"}) {
            var answer = reader.page().navigate(home.resolve(address).toString());
            assertThat(answer.status()).as(address).isEqualTo(404);
        }
        assertThat(reader.open("/catalogs/" + news.slug()).locator("main"))
                .not()
                .containsText("class");
    }
}
