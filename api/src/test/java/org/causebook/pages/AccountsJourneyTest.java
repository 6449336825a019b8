package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Role;
import org.causebook.api.account.OneTimeCodes;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone gets an account, signs in, keeps it, and loses it. */
@QuarkusTest
class AccountsJourneyTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'{frame.login}";

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
    void a_new_colleague_sets_a_password_by_the_link_and_signs_in() {
        var login =
                "new-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        try (var office = Newsroom.visit(chromium.browser(), home, Role.ADMINISTRATOR);
                var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open(linkFor(office, login));
            page.locator("[name=newPassword]").fill(TestPeople.PASSWORD);
            page.locator("[name=repeated]").fill(TestPeople.PASSWORD);
            page.locator("main button").click();
            assertThat(page.locator("[role=status]").first()).hasText("Password set. Sign in with it.");

            signIn(visit, login, TestPeople.PASSWORD);

            assertThat(page.locator("h1")).hasText("Dashboard");
            visit.open("/admin/account");
            assertThat(page.locator("h1")).hasText(HOSTILE);
            assertThat(office.complaints()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_login_are_refused_alike() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/sign-in");
            signIn(visit, TestPeople.login(Role.EDITOR), "not the right one");
            var known = page.locator("[role=alert]").textContent();
            signIn(visit, "nobody-at-all", "not the right one");

            assertThat(page.locator("[role=alert]")).hasText(known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/%5Cevil.example", "https:evil.example", "javascript:alert(1)"})
    void signing_in_never_leads_to_another_host(String next) {
        try (var visit = Visit.of(chromium.browser(), home)) {
            visit.open("/sign-in?next=" + next);
            signIn(visit, TestPeople.login(Role.EDITOR), TestPeople.PASSWORD);

            assertThat(visit.page().url()).startsWith(home.resolve("/").toString());
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void after_signing_out_the_old_pages_are_closed() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            visit.open("/sign-in?next=/admin/entries");
            signIn(visit, TestPeople.login(Role.EDITOR), TestPeople.PASSWORD);
            assertThat(visit.address()).isEqualTo("/admin/entries");

            visit.page().locator(".site-header .menu > summary").click();
            visit.page().locator("form[action='/sign-out'] button").click();
            assertThat(visit.page().locator("[role=status]").first()).hasText("You are signed out.");
            visit.open("/admin/entries");

            assertThat(visit.address()).startsWith("/sign-in?next=");
        }
    }

    @Test
    void a_token_is_shown_once_and_can_be_revoked() {
        try (var visit = Newsroom.visit(chromium.browser(), home, Role.ENGINEER)) {
            var page = visit.open("/admin/account");
            page.locator("#field-name").fill(HOSTILE);
            page.locator("form[action='/admin/account/tokens'] button").click();
            var secret = page.locator("#secret").textContent();
            assertThat(secret).hasSizeGreaterThan(20);

            visit.open("/admin/account");
            assertThat(page.content()).doesNotContain(secret);
            var row = page.locator("tr").filter(new FilterOptions().setHasText(HOSTILE));
            row.locator("button").click();
            page.locator("#question-yes").click();

            assertThat(page.locator("[data-toast] p")).hasText("Token revoked.");
        }
    }

    @Test
    void a_second_factor_is_added_by_scanning_and_asked_for_at_the_next_sign_in() {
        var anna = TestPeople.someone(Role.EDITOR);
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/sign-in?next=/admin/account/second-factor");
            signIn(visit, anna.login(), TestPeople.PASSWORD);
            page.locator("#field-password").fill(TestPeople.PASSWORD);
            page.locator("main [type=submit]").click();
            assertThat(page.locator("svg.qr path")).hasCount(1);
            PageRules.holdOn(page);
            var secret = page.locator("code.grouped").textContent();
            page.locator("#field-code").fill("000000");
            page.locator("main [type=submit]").click();
            assertThat(page.locator("#fault-code")).containsText("wrong");
            var code = OneTimeCodes.code(secret, 0);
            page.locator("#field-code").fill(code);
            page.locator("main [type=submit]").click();
            assertThat(page.locator(".recovery-codes")).containsText("-");
            PageRules.holdOn(page);
            visit.open("/admin/account/second-factor");
            PageRules.holdOn(page);

            page.context().clearCookies();
            visit.open("/sign-in?next=/admin/entries");
            signIn(visit, anna.login(), TestPeople.PASSWORD);
            PageRules.holdOn(page);
            page.locator("#code").fill(code);
            page.locator("main [type=submit]").click();
            assertThat(page.locator("[role=alert]")).containsText("was used before");
            page.locator("#code").fill(OneTimeCodes.code(secret, 1));
            page.locator("main [type=submit]").click();
            page.waitForLoadState();

            assertThat(visit.address()).isEqualTo("/admin/entries");
        }
    }

    private String linkFor(Visit office, String login) {
        var page = office.open("/admin/new-account");
        page.locator("[name=login]").fill(login);
        page.locator("[name=displayName]").fill(HOSTILE);
        page.locator("[name=role][value=editor]").check();
        page.locator("main [type=submit]").click();
        var link = page.locator("#secret").textContent();
        office.open("/admin/accounts?q=" + login);
        assertThat(page.locator("tbody tr")).hasCount(1);
        return link;
    }

    private static void signIn(Visit visit, String login, String password) {
        visit.page().locator("#login").fill(login);
        visit.page().locator("#password").fill(password);
        visit.page().locator("main [type=submit]").click();
        visit.page().waitForLoadState();
    }
}
