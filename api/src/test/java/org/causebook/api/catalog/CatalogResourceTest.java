package org.causebook.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogResourceTest {

    private static final String ENTRIES = "/api/v1/catalogs/iissync/codes";

    @Test
    void the_shipped_catalogs_are_listed() {
        call().get("/api/v1/catalogs")
                .then()
                .statusCode(200)
                // Other tests add catalogs of their own to the same database.
                .body("items.slug.findAll { !it.startsWith('test-') }", contains("iissync", "windows"))
                .body("items.find { it.slug == 'iissync' }.entryCount", equalTo(16));
    }

    @Test
    void an_entry_is_found_by_any_written_form_of_its_code() {
        for (var form : List.of("2148598792", "-2146368504", "0x80110408", "80110408")) {
            call().get(ENTRIES + "/" + form)
                    .then()
                    .statusCode(200)
                    .body("code", equalTo("2148598792"))
                    .body("url", equalTo("/catalogs/iissync/2148598792"));
        }
    }

    @Test
    void an_article_has_the_entries_in_its_own_order() {
        call().get("/api/v1/articles/q224801")
                .then()
                .statusCode(200)
                .body("catalog.article.number", equalTo("Q224801"))
                .body("entries", hasSize(16))
                .body("entries[9].code", equalTo("2148599041"))
                .body("entries[10].code", equalTo("2148598801"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/catalogs/nope, unknown-catalog",
        "/api/v1/catalogs/nope/codes, unknown-catalog",
        "/api/v1/catalogs/nope/codes/3, unknown-catalog",
        "/api/v1/catalogs/iissync/codes/9, unknown-entry",
        "/api/v1/articles/Q1, unknown-catalog"
    })
    void what_does_not_exist_is_not_found(String path, String type) {
        call().get(path).then().statusCode(404).body("type", equalTo("/problems/" + type));
    }

    @Test
    void following_the_links_brings_every_entry_once_and_in_order() {
        var found = new ArrayList<String>();
        var next = ENTRIES + "?limit=5&sort=-code";
        int pages = 0;
        while (!next.isEmpty()) {
            var answer = call().get(next).then().statusCode(200).extract();
            found.addAll(answer.<List<String>>path("items.code"));
            next = Objects.requireNonNullElse(answer.header("Link"), "").replaceAll("<(.*)>; rel=\"next\"", "$1");
            assertThat(answer.<String>path("next") == null).isEqualTo(next.isEmpty());
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        var whole = call().get(ENTRIES + "?sort=-code").then().extract().<List<String>>path("items.code");
        assertThat(found).hasSize(16).doesNotHaveDuplicates().isEqualTo(whole);
    }

    @Test
    void a_list_can_be_filtered() {
        call().get(ENTRIES + "?outcome=success").then().statusCode(200).body("items.code", contains("0"));
        call().get(ENTRIES + "?cause=undetermined")
                .then()
                .statusCode(200)
                .body("items.causeDetermined", everyItem(equalTo(false)))
                .body("items.code", hasItem("1726"));
        call().get(ENTRIES + "?q=badpath").then().statusCode(200).body("items.code", contains("2148598794"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "__", "%5B", "%27%27", "%22", "%26%26", "%5C%5C", "%F0%9F%98%80", "select"})
    void text_that_means_something_to_a_database_means_nothing_here(String text) {
        call().get(ENTRIES + "?q=" + text).then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=-1, limit",
        "limit=501, limit",
        "limit=1000000000, limit",
        "limit=1000000000000000000000000000000, limit",
        "limit=abc, limit",
        "limit=1&limit=2, limit",
        "after=abc, after",
        "after=%00, after",
        "sort=size, sort",
        "sort=code&sort=-code, sort",
        "outcome=bad, outcome",
        "cause=maybe, cause",
        "q=%00, q"
    })
    void a_parameter_that_means_nothing_is_named(String query, String field) {
        call().get(ENTRIES + "?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains(field));
    }

    @Test
    void a_page_token_of_another_list_is_refused() {
        var token = call().get(ENTRIES + "?limit=1").then().extract().<String>path("next");
        call().get(ENTRIES + "?limit=1&after=" + token).then().statusCode(200);
        for (var other : List.of(
                ENTRIES + "?sort=-code&after=",
                ENTRIES + "?outcome=error&after=",
                "/api/v1/catalogs/windows/codes?after=",
                "/api/v1/catalogs?after=")) {
            call().get(other + token).then().statusCode(400).body("errors.field", contains("after"));
        }
    }

    @Test
    void a_page_token_that_was_changed_is_refused() {
        var token = call().get(ENTRIES + "?limit=1").then().extract().<String>path("next");
        var forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        call().get(ENTRIES + "?after=" + forged).then().statusCode(400).body("errors.field", contains("after"));
    }
}
