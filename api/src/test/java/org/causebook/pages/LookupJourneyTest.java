package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader comes with a code and leaves with what it means. */
@QuarkusTest
class LookupJourneyTest {

    private static final String MEANING = "The two nodes cannot talk to each other properly.";

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

    @ParameterizedTest
    @ValueSource(strings = {"2148598792", "-2146368504", " 0X80110408 ", "80110408h"})
    void the_box_leads_from_any_form_to_the_page_of_the_code(String typed) {
        lookUp(typed, "/codes/2148598792", MEANING);
    }

    @Test
    void a_message_leads_to_the_catalog_that_it_names() {
        lookUp("IISSYNC returned 2148598792.", "/codes/2148598792?catalog=iissync", MEANING);
    }

    @Test
    void a_message_that_names_no_product_leads_to_a_general_catalog() {
        lookUp(
                "Error \"0x80110408\"; see the log",
                "/codes/2148598792?catalog=windows",
                "The application file could not be read.");
    }

    private void lookUp(String typed, String address, String meaning) {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/");

            page.getByLabel("Status code, or a message that contains it").fill(typed);
            page.getByRole(AriaRole.BUTTON).getByText("Look up").click();

            assertThat(page).hasURL(home.resolve(address).toString());
            assertThat(page.locator(".meaning").first()).hasText(meaning);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_reader_without_a_mouse_gets_there_too() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/");

            page.keyboard().type("0x80110408");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(home.resolve("/codes/2148598792").toString());

            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("Skip to the content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("main :focus")).hasText("Look up");
        }
    }

    @Test
    void a_reader_without_scripts_gets_there_too_and_sees_no_button_that_does_nothing() {
        try (var visit = Visit.withoutScripts(chromium.browser(), home)) {
            var page = visit.open("/");

            page.locator("#q").fill("2148598792");
            page.locator("main button").click();

            assertThat(page.locator(".meaning").first()).hasText(MEANING);
            assertThat(page.locator("[data-copy]").first()).isHidden();
            assertThat(page.locator("[data-theme-toggle]")).isHidden();
        }
    }

    @Test
    void each_form_of_the_code_can_be_copied() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = visit.open("/codes/2148598792");
            page.getByText("Other forms of this code").click();

            for (var form : List.of("2148598792", "-2146368504", "0x80110408")) {
                page.locator("[data-copy='" + form + "']").click();

                assertThat(page.locator("#announcer")).hasText("Copied " + form);
                assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(form);
            }
        }
    }

    @Test
    void the_chosen_theme_outlasts_the_page() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/");
            var toggle = page.getByLabel("Dark theme");
            assertThat(toggle).hasAttribute("aria-pressed", "false");

            toggle.click();
            assertThat(toggle).hasAttribute("aria-pressed", "true");
            visit.open("/catalogs");

            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        }
    }

    @Test
    void an_ambiguous_text_is_answered_in_all_its_readings_the_likeliest_first() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/codes/80110408");

            assertThat(page.locator(".sense h2"))
                    .hasText(new String[] {"As a hexadecimal number: 2148598792", "As a decimal number: 0x04C66348"});
            assertThat(visit.address()).isEqualTo("/codes/80110408");
        }
    }

    @Test
    void a_text_with_several_codes_lists_them_the_one_first_that_tells_most() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/codes?q=0x8007001F+-+0x80110408");

            assertThat(page.locator("h2 > a")).hasText(new String[] {"2148598792", "2147942431"});
        }
    }

    @Test
    void the_preferred_catalog_comes_first_and_the_page_says_so() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/codes/3?catalog=windows");

            assertThat(page.locator(".notice")).containsText("Entries of “Windows status codes” come first");
            assertThat(page.locator("article h3").first()).hasText("Windows status codes");
        }
    }

    @Test
    void a_dropped_digit_is_found_again() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/codes/214598801");

            assertThat(page.getByText("No catalog has an entry for this code yet."))
                    .isVisible();
            page.locator("[aria-labelledby=did-you-mean] a").first().click();

            assertThat(page).hasURL(home.resolve("/codes/2148598801").toString());
        }
    }

    @Test
    void the_win32_error_inside_an_hresult_is_named_as_related() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/codes/2147944122");

            assertThat(page.getByText("the Win32 error inside this HRESULT").first())
                    .isVisible();
            assertThat(page.locator("dd").getByText("Win32 error 1722")).isVisible();
        }
    }
}
