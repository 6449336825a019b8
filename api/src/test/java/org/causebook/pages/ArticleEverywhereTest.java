package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.editing.Desk.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.command.ImportByCommand;
import org.junit.jupiter.api.Test;

/** One article, brought in on each way there is, written again, and read again. */
@QuarkusTest
class ArticleEverywhereTest {

    private static final Path ARTICLE = Path.of("src/test/resources/imports/article.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    @Test
    void page_api_and_command_bring_the_same_sixteen_entries_and_the_article_written_of_them_brings_them_again()
            throws IOException {
        var byPage = Newsroom.open(false).slug();
        var byApi = Newsroom.open(false).slug();
        var byCommand = Newsroom.open(false).slug();
        var again = Newsroom.open(false).slug();

        importOnPage(byPage);
        importByApi(byApi, Files.readAllBytes(ARTICLE));
        importByCommand(byCommand);
        importByApi(
                again,
                as(Role.REVIEWER)
                        .get("/api/v1/catalogs/" + byApi + "/export?format=article")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());

        assertThat(entries(byApi)).hasSize(16);
        assertThat(entries(byPage)).isEqualTo(entries(byApi));
        assertThat(entries(byCommand)).isEqualTo(entries(byApi));
        assertThat(entries(again)).isEqualTo(entries(byApi));
    }

    private void importOnPage(String slug) throws IOException {
        try (var chromium = Chromium.launch();
                var visit = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            var page = visit.open("/admin/catalogs/" + slug + "/imports");
            page.locator("#file")
                    .setInputFiles(new FilePayload("article.txt", "text/plain", Files.readAllBytes(ARTICLE)));
            page.getByText("Show what it would do").click();
            page.locator("[value=published]").check();
            page.getByText("Import what is selected").click();
            assertThat(page.locator("h1")).hasText("article.txt");
            assertThat(page.locator("[data-lines] > tr")).hasCount(16);
            PageRules.holdOn(page);
            page.locator(".actions >> text=Undo").click();
            assertThat(page.locator("#question-text")).containsText("Entries to undo: 16.");
        }
    }

    private static void importByApi(String slug, byte[] file) {
        var path = "/api/v1/catalogs/" + slug + "/imports";
        var plan = as(Role.REVIEWER).contentType("text/plain").body(file).post(path + "/plan?name=article.txt");
        as(Role.REVIEWER)
                .contentType("text/plain")
                .header("If-Match", Objects.requireNonNull(plan.then().extract().header("ETag")))
                .body(file)
                .post(path + "?name=article.txt&as=published")
                .then()
                .statusCode(200);
    }

    private void importByCommand(String slug) {
        var server = home.toString().replaceFirst("/$", "");
        var token = TestPeople.bearer(Role.REVIEWER).substring("Bearer ".length());
        assertThat(ImportByCommand.publish(server, token, ARTICLE, slug))
                .startsWith("0: ")
                .endsWith("Imported 16 entries: published.\n");
    }

    /** What the catalog says, without its name. */
    private static List<JsonNode> entries(String slug) throws IOException {
        var file = as(Role.REVIEWER)
                .get("/api/v1/catalogs/" + slug + "/export?format=jsonl")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var entries = new ArrayList<JsonNode>();
        for (var line : file.lines().toList()) {
            if (JSON.readTree(line) instanceof ObjectNode entry && entry.has("code")) {
                entry.remove("catalog");
                entries.add(entry);
            }
        }
        return entries;
    }
}
