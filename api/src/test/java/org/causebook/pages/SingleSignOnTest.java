package org.causebook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.causebook.api.account.KeycloakServer;
import org.causebook.api.contract.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs where a Keycloak is at hand; CONTRIBUTING.md says how to have one. */
@QuarkusTest
@TestProfile(SingleSignOnTest.WithKeycloak.class)
@EnabledIfSystemProperty(named = "causebook.test.keycloak", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleSignOnTest {

    private static final String PASSWORD = "correct horse battery staple";

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    /** The application, with single sign-on switched on by configuration alone. */
    public static final class WithKeycloak implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KeycloakServer.class));
        }
    }

    @BeforeAll
    void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"engineer, engineer", "editor, editor", "reviewer, reviewer", "boss, administrator"})
    void someone_with_a_mapped_role_is_signed_in_with_it(String person, String role) {
        try (var context = chromium.browser().newContext()) {
            var page = signIn(context, person, "/catalogs");

            assertThat(page.url()).isEqualTo(Api.address("/catalogs").toString());
            assertThat(whoAmI(page)).startsWith(role + " " + person + " ");
            assertThat(context.cookies(Api.address("/sign-in/sso").toString()))
                    .extracting(cookie -> cookie.name)
                    .contains("causebook_session")
                    .noneMatch(name -> name.startsWith("q_"));
        }
    }

    @Test
    void whoever_comes_again_has_the_same_account() {
        for (int time = 0; time < 2; time++) {
            try (var context = chromium.browser().newContext()) {
                assertThat(whoAmI(signIn(context, "editor", "//evil.example"))).startsWith("editor editor ");
            }
        }
    }

    @Test
    void someone_without_a_role_is_told_so() {
        try (var context = chromium.browser().newContext()) {
            var page = signIn(context, "stranger", "/catalogs");

            assertThat(whoAmI(page)).startsWith("reader ");
        }
    }

    private static Page signIn(BrowserContext context, String person, String next) {
        var page = context.newPage();
        page.navigate(Api.address("/sign-in/sso?next=" + next).toString());
        page.fill("#username", person);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForURL(address -> address.startsWith(Api.address("/").toString()) && !address.contains("code="));
        return page;
    }

    private static String whoAmI(Page page) {
        page.navigate(Api.address("/who/am-i").toString());
        return page.locator("body").innerText();
    }
}
