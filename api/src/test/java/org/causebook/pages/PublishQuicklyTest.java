package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The promise that a newly discovered code is before readers in under a minute. */
@QuarkusTest
class PublishQuicklyTest {

    private static final Logger LOG = Logger.getLogger(PublishQuicklyTest.class);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    private int interactions;

    @Test
    void from_sign_in_to_published_it_takes_twelve_interactions_and_a_minute_at_most() {
        var news = Newsroom.open(false);
        try (var chromium = Chromium.launch();
                var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/sign-in");
            var begin = Instant.now();
            did(() -> page.locator("[name=login]").fill(TestPeople.login(Role.REVIEWER)));
            did(() -> page.locator("[name=password]").fill(TestPeople.PASSWORD));
            did(() -> page.keyboard().press("Enter"));
            did(() -> page.locator("a[href='/admin/entries/new']").first().click());
            did(() -> page.locator("#catalog").selectOption(news.slug()));
            did(() -> page.locator("#code").fill("0x80040154"));
            assertThat(page.locator("#reading [data-canonical]")).hasText("2147746132");
            did(() -> page.locator("#meaning").fill("A class is not registered."));
            did(() -> page.locator("[name=outcome][value=error]").check());
            did(() -> page.locator("[name='causes[0].explanation']").fill("The component was never installed."));
            did(() -> page.locator(".editor-bar [value=publish]").click());
            assertThat(page.locator("[data-toast]")).containsText("Published");
            var took = Duration.between(begin, Instant.now());

            LOG.infof("from sign-in to published: %d interactions, %d ms", interactions, took.toMillis());
            assertThat(interactions).isLessThanOrEqualTo(12);
            assertThat(took).isLessThan(Duration.ofSeconds(60));
            assertThat(visit.open(news.entry("2147746132")).locator(".meaning")).hasText("A class is not registered.");
        }
    }

    private void did(Runnable interaction) {
        interactions++;
        interaction.run();
    }
}
