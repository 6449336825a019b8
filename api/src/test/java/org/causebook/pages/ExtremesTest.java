package org.causebook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causebook.account.Role;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of every length and direction stay inside the page, and the keyboard shows where it is. */
@QuarkusTest
class ExtremesTest {

    /** Nobody else has this one. */
    private static final String CODE = "0x2FFF7001";

    private static final String PATH =
            "C:\\\\ProgramFiles\\\\".repeat(10) + "averyveryverylongnamewithoutanyplaceforabreak".repeat(5);

    private static final String ARABIC = "تعذر فتح الملف config.xml لأن العملية 0x80070005 رفضت الوصول.";

    private static final String FOCUS = """
            () => {
              const focused = document.activeElement;
              if (!focused || focused === document.body) return 'body';
              const shown = focused.closest('.segment') ?? focused;
              const style = getComputedStyle(shown);
              const width = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
              return width >= 3 ? 'shown' : 'hidden: ' + focused.outerHTML.slice(0, 200);
            }
            """;

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

    private static Desk publish() {
        var desk = Desk.open("\"fourEyes\": true");
        var causes = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> """
                        {"explanation": "%d. %s", "confidence": "suspected", "resolution": "Move `%s` away."}""".formatted(number, number % 2 == 0 ? ARABIC : "The disk is full.", PATH))
                .collect(Collectors.joining(","));
        desk.publish(
                CODE,
                "{\"symbol\": \"%s\", \"meaning\": \"%s\", \"outcome\": \"error\", \"causes\": [%s]}"
                        .formatted("E_" + "X".repeat(60), "Words and words. ".repeat(230), causes));
        return desk;
    }

    private static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    /** What reaches beyond the right edge of the window. */
    private static String tooWide(Page page) {
        return (String) page.evaluate("""
                [...document.querySelectorAll('main *')]
                  .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                  .map(each => each.outerHTML.slice(0, 120)).slice(0, 5).join('\\n')
                """);
    }

    @Test
    void an_entry_of_any_length_stays_inside_the_page() {
        var desk = publish();
        try (var visit = Visit.of(chromium.browser(), home)) {
            for (var address : new String[] {
                "/catalogs/" + desk.slug() + "/" + 805269505L, "/codes/" + CODE, "/catalogs/" + desk.slug()
            }) {
                for (int width : new int[] {Visit.PHONE, Visit.DESK}) {
                    visit.page().setViewportSize(width, Visit.HEIGHT);
                    var page = visit.open(address);
                    assertThat(fits(page)).as(address + " at " + width).isTrue();
                }
            }
            var page = visit.open("/catalogs/" + desk.slug() + "/" + 805269505L);
            assertThat(page.locator(".markdown").getByText(ARABIC).count()).isEqualTo(20);
            var direction = page.locator(".markdown")
                    .getByText(ARABIC)
                    .first()
                    .evaluate("element => getComputedStyle(element.closest('[dir]')).direction");
            assertThat(direction).isEqualTo("rtl");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_line_of_a_list_runs_the_way_that_its_text_is_written() {
        var desk = Desk.open();
        desk.publish("0x8F12B001", "{\"meaning\": \"%s\", \"outcome\": \"error\"}".formatted(ARABIC));
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            var page = visit.open("/admin/entries?catalog=" + desk.slug());

            assertThat(page.locator("tbody .clamp-2").evaluate("line => getComputedStyle(line).direction"))
                    .isEqualTo("rtl");
        }
    }

    @Test
    void unbroken_text_stays_inside_the_editor() {
        var desk = publish();
        var draft = Desk.as(Role.EDITOR).post(desk.entry(CODE) + "/draft");
        draft.then().statusCode(201);
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.EDITOR)) {
            for (int width : new int[] {Visit.PHONE, Visit.DESK}) {
                visit.page().setViewportSize(width, Visit.HEIGHT);
                var page = visit.open("/admin/catalogs/" + desk.slug() + "/" + 805269505L + "/edit");
                assertThat(page.locator("textarea").count()).isGreaterThan(40);
                assertThat(tooWide(page)).as("at " + width).isEmpty();
                assertThat((boolean) page.evaluate("""
                        [...document.querySelectorAll('textarea')].every(text =>
                          text.getBoundingClientRect().right <= text.closest('.card, form').getBoundingClientRect().right + 1)
                        """)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/codes/2148598792",
                "/catalogs",
                "/catalogs/iissync",
                "/search?q=server",
                "/scan",
                "/sign-in"
            })
    void whatever_takes_focus_shows_it(String address) {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open(address);
            int stops = 0;
            for (int i = 0; i < 25; i++) {
                page.keyboard().press("Tab");
                var focus = page.evaluate(FOCUS);
                assertThat(focus).isIn("shown", "body");
                stops += focus.equals("shown") ? 1 : 0;
            }
            assertThat(stops).isGreaterThan(8);
        }
    }
}
