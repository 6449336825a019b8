package org.causebook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever text people write, a page shows it and does nothing else with it. */
@QuarkusTest
class HostileTextTest {

    private static final String ATTACK = "</title></p><script>alert(1)</script><img src=x onerror=alert(2)>"
            + "\\\" autofocus onfocus=alert(3) '{entry.code}{#if true}!{/if} &amp; #";

    private static final String CATALOG = """
            {"slug": "hostile", "title": "T1 ATTACK", "program": "T2 ATTACK", "product": "T3 ATTACK",
             "summary": "T4 ATTACK", "notation": "symbolic", "scope": "product", "keywords": ["T5 ATTACK"],
             "article": {"number": "H1", "version": "T8 ATTACK", "modified": "2000-01-01", "issueType": "T7 ATTACK",
               "technologies": ["T6 ATTACK"]},
             "appliesTo": [{"product": "T9 ATTACK", "versions": "T10 ATTACK"}],
             "references": [{"label": "T11 ATTACK", "url": null, "note": "T12 ATTACK"}]}
            """;

    private static final String CONTENT = """
            {"codes": [], "symbol": "<script>alert(4)</script>",
               "symbolNote": "T13 ATTACK", "meaning": "T14 ATTACK", "outcome": "error", "appliesTo": ["T15 ATTACK"],
               "articlePosition": 1, "references": [{"label": "T16 ATTACK", "url": null, "note": "T17 ATTACK"}],
               "causes": [{"explanation": "T18 ATTACK", "confidence": "suspected", "resolution": "T19 ATTACK",
                 "references": [{"label": "T20 ATTACK", "url": "https://example.org/?a=1&b='onclick=alert(5)", "note": null}]},
                {"explanation": "[run](javascript:alert(6)) [data](data:text/html,x) [vb](vbscript:x) ![far](https://far.example/x.png)",
                 "confidence": "suspected", "resolution": "<b id=raw>raw</b> **strong** [web](https://example.org/)",
                 "references": []}]}
            """;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

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

    @BeforeEach
    void publish() throws SQLException {
        if (run("update catalog set visibility = 'public' where slug = 'hostile'") == 0) {
            PlainRows.publish(
                    database,
                    "hostile",
                    CATALOG.replace("ATTACK", ATTACK),
                    "HOSTILE_CODE",
                    CONTENT.replace("ATTACK", ATTACK));
        }
    }

    /** Other tests count the public catalogs. */
    @AfterEach
    void hide() throws SQLException {
        run("update catalog set visibility = 'internal' where slug = 'hostile'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/catalogs",
                "/catalogs/hostile",
                "/catalogs/hostile/HOSTILE_CODE",
                "/codes/HOSTILE_CODE",
                "/codes/HOSTILE_CODE?catalog=hostile",
                "/codes?q=HOSTILE_CODE+0x80110408",
                "/codes/HOSTILE_COED",
                "/search?q=autofocus",
                "/search?q=HOSTILE_CODE",
                "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&product=%3Cscript%3Ealert(1)%3C/script%3E",
                "/changes",
                "/articles/H1"
            })
    void script_in_any_text_field_is_shown_and_never_run(String address) {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open(address);

            assertThat(page.locator("script:not([src]), img:not([src^='/assets/']), [onerror], [onfocus], [onclick]")
                            .count())
                    .isZero();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void every_field_is_shown_to_the_letter() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var shown = visit.open("/catalogs/hostile").locator("body").textContent()
                    + visit.open("/catalogs/hostile/HOSTILE_CODE")
                            .locator("body")
                            .textContent()
                    + visit.open("/articles/H1").locator("body").textContent();

            assertThat(shown).contains("<script>alert(4)</script>");
            assertThat(IntStream.rangeClosed(1, 20).mapToObj(field -> "T" + field + " " + ATTACK.replace("\\\"", "\"")))
                    .allSatisfy(text -> assertThat(shown).contains(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalogs/hostile/HOSTILE_CODE", "/codes/HOSTILE_CODE", "/articles/H1"})
    void markdown_becomes_no_html_of_its_authors_and_no_link_that_runs(String address) {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open(address);

            assertThat(page.locator(".markdown strong").count()).isEqualTo(1);
            assertThat(page.locator(".markdown a")
                            .evaluateAll("links => links.map(link => link.href + ' ' + link.rel)"))
                    .asString()
                    .contains("https://example.org/ nofollow noopener")
                    .doesNotContain("javascript:", "data:", "vbscript:");
            assertThat(page.locator("#raw, .markdown img").count()).isZero();
            assertThat(page.locator("main").textContent()).contains("<b id=raw>raw</b>", "run", "far");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void what_the_reader_typed_is_shown_and_never_run() {
        try (var visit = Visit.of(chromium.browser(), home)) {
            var page = visit.open("/codes?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

            assertThat(page.locator("#q").inputValue()).isEqualTo("\"><script>alert(1)</script>");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private int run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
