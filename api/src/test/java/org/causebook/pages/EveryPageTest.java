package org.causebook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all pages, whatever they show. */
@QuarkusTest
class EveryPageTest {

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

    static Stream<String> addresses() {
        return EveryPage.addresses();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_page_is_accessible_fits_every_window_and_stays_on_this_host(String address) {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open(address);

            PageRules.holdOn(page);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_page_that_breaks_the_rules_is_noticed() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/");
            page.evaluate("document.documentElement.removeAttribute('lang')");

            assertThatThrownBy(() -> PageRules.holdOn(page)).hasMessageContaining("html-has-lang");
        }
    }
}
