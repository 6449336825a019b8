package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.EditCatalog;

/** A catalog of its own for a test, and the people who write in it. */
final class Newsroom {

    private final String slug;

    private Newsroom(String slug) {
        this.slug = slug;
    }

    /** The use case that adds catalogs, for tests, which are no beans. */
    @Singleton
    static class UseCases {
        @Inject
        @SuppressWarnings("NullAway.Init")
        EditCatalog catalogs;
    }

    /** A new public catalog of status codes. */
    static Newsroom open(boolean fourEyes) {
        return open(fourEyes, Notation.STATUS_32);
    }

    /** A new public catalog of codes that are written in that way. */
    static Newsroom open(boolean fourEyes, Notation notation) {
        var slug =
                "news-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var content = new CatalogContent(
                slug,
                "News " + slug,
                null,
                null,
                null,
                "Made by a test.",
                notation,
                Scope.PRODUCT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Visibility.PUBLIC,
                fourEyes,
                false);
        Arc.container().instance(UseCases.class).get().catalogs.add(TestPeople.actor(Role.ADMINISTRATOR), content);
        return new Newsroom(slug);
    }

    String slug() {
        return slug;
    }

    /** The page of an entry for those who work on it. */
    String work(String code) {
        return "/admin/catalogs/" + slug + "/" + code;
    }

    /** The page of an entry for readers. */
    String entry(String code) {
        return "/catalogs/" + slug + "/" + code;
    }

    /** A window of someone who has signed in. */
    static Visit visit(Browser browser, URI home, Role role) {
        return signedIn(Visit.of(browser, home), home, role);
    }

    /** The same, where no script runs. */
    static Visit visitWithoutScripts(Browser browser, URI home, Role role) {
        return signedIn(Visit.withoutScripts(browser, home), home, role);
    }

    private static Visit signedIn(Visit visit, URI home, Role role) {
        visit.context()
                .addCookies(List.of(new Cookie(TestPeople.COOKIE, TestPeople.session(role))
                        .setUrl(home.toString())
                        .setHttpOnly(true)));
        return visit;
    }

    /** Has an editor begin an entry in that window, as a draft with one cause, and stay in the editor. */
    void begin(Visit visit, String code, String meaning) {
        var page = visit.open("/admin/entries/new?catalog=" + slug + "&code=" + code);
        page.locator("#meaning").fill(meaning);
        page.locator("[name=outcome][value=error]").check();
        page.locator("[name='causes[0].explanation']").fill("The first cause.");
        page.locator(".editor-bar [value=draft]").click();
        assertThat(page.locator("h1")).containsText("Edit");
    }
}
