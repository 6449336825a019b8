package org.causebook.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchResourceTest {

    private static final String SEARCH = "/api/v1/search?q=";

    @Test
    void a_hit_says_why_and_marks_what_was_searched_for_without_any_markup() {
        call().get(SEARCH + "virus")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("total", equalTo(1))
                .body("hits[0].entry.code", equalTo("32"))
                .body("hits[0].because", equalTo("words"))
                .body("hits[0].snippet.findAll { it.mark }.text", contains("virus"));
    }

    @Test
    void hits_are_counted_by_catalog_product_and_outcome_and_can_be_filtered_by_each() {
        call().get(SEARCH + "file%20catalog:windows")
                .then()
                .statusCode(200)
                .body("hits.entry.catalog", everyItem(equalTo("windows")))
                .body("facets.catalogs.value", contains("windows"));
        call().get(SEARCH + "server&outcome=success")
                .then()
                .statusCode(200)
                .body("hits.entry.outcome", everyItem(equalTo("success")));
        call().get(SEARCH + "server&product=internet%20information%20server")
                .then()
                .statusCode(200)
                .body("facets.products.label", contains("Internet Information Server"));
    }

    @Test
    void a_word_that_no_entry_has_is_replaced_and_the_answer_says_so() {
        call().get(SEARCH + "metabse")
                .then()
                .statusCode(200)
                .body("corrections[0].word", equalTo("metabse"))
                .body("corrections[0].instead", contains("metabase"))
                .body("corrections[0].used", equalTo(true))
                .body("hits[0].because", equalTo("similar"));
    }

    @Test
    void nothing_found_offers_what_is_near() {
        call().get(SEARCH + "21485988801")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("didYouMean.code", hasItem("2148598801"));
        call().get(SEARCH + "metabolic")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("corrections[0].used", equalTo(false))
                .body("corrections[0].instead", hasItem("metabase"));
    }

    @Test
    void following_the_links_brings_every_hit_once() {
        var found = new ArrayList<String>();
        var next = SEARCH + "server&limit=5";
        int total = call().get(next).then().extract().path("total");
        while (!next.isEmpty()) {
            var answer = call().get(next).then().statusCode(200).extract();
            found.addAll(answer.<List<String>>path("hits.entry.url"));
            next = Objects.requireNonNullElse(answer.header("Link"), "").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        assertThat(found).hasSize(total).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    /** Case 8: whatever the text, it is searched for, within a second. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%20",
                "the%20of%20and",
                "%26%20%7C%20!%20(%20)%20%3C-%3E",
                "%25",
                "_",
                "%5C",
                "%22",
                "%22%22",
                "%22unbalanced",
                "-",
                "-virus",
                "-%22%22%20catalog:",
                "%27%27;%20drop%20table%20entry",
                "%F0%9F%98%80",
                "e%CC%81",
                "catalog:%27%20%7C%20%27",
                "product:%22%27%5C%22",
                "catalog:nothing",
                "2147483649999999999999"
            })
    void any_text_has_an_answer(String text) {
        call().get(SEARCH + text).then().statusCode(200).time(lessThan(5_000L));
        call().get("/api/v1/search/suggestions?q=" + text).then().statusCode(200);
    }

    @Test
    void a_text_as_long_as_an_address_may_be_has_an_answer() {
        call().get(SEARCH + "w".repeat(7_000)).then().statusCode(200);
        call().get(SEARCH + "metabase%20x".repeat(500)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=501, limit",
        "after=abc, after",
        "outcome=bad, outcome",
        "catalog=nothing, catalog",
        "catalog=%00, catalog",
        "product=%01, product",
        "q=catalog:iissync&catalog=windows, catalog"
    })
    void a_parameter_that_means_nothing_is_named(String query, String field) {
        var address = query.startsWith("q=") ? query : "q=server&" + query;
        call().get("/api/v1/search?" + address).then().statusCode(400).body("errors.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=a&product=", "q=a&catalog=", "q=a&outcome=", "q=a%20product:", "q=a%20catalog:"})
    void a_filter_longer_than_any_name_is_refused(String query) {
        for (var value : List.of("x".repeat(3_000), "%C3%A4".repeat(1_000))) {
            call().get("/api/v1/search?" + query + value).then().statusCode(400);
            call().get("/search?" + query + value).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "%22", "a%20-", "%22a%20", "a_", "a."})
    void a_word_longer_than_any_that_is_indexed_finds_nothing_or_is_left_out(String before) {
        for (var value : List.of("x".repeat(3_000), "%C3%A4".repeat(1_000), "1".repeat(3_000))) {
            call().get(SEARCH + before + value).then().statusCode(200);
            call().get("/search?q=" + before + value).then().statusCode(200);
            call().get("/api/v1/search/suggestions?q=" + before + value).then().statusCode(200);
        }
    }

    @Test
    void a_token_of_another_search_is_refused() {
        var token = call().get(SEARCH + "server&limit=1").then().extract().<String>path("next");
        call().get(SEARCH + "node&limit=1&after=" + token).then().statusCode(400);
    }

    @Test
    void typing_brings_codes_symbols_and_catalogs() {
        call().get("/api/v1/search/suggestions?q=rpc_s_server_u")
                .then()
                .statusCode(200)
                .body("items.text", hasItem("RPC_S_SERVER_UNAVAILABLE"))
                .body("items.kind", everyItem(equalTo("symbol")));
        call().get("/api/v1/search/suggestions?q=21485987")
                .then()
                .body("items[0].kind", equalTo("code"))
                .body("items[0].url", equalTo("/catalogs/windows/2148598785"));
        call().get("/api/v1/search/suggestions?q=iiss")
                .then()
                .body("items[0].kind", equalTo("catalog"))
                .body("items[0].code", nullValue());
        call().get("/api/v1/search/suggestions?q=zzzz").then().body("items", empty());
    }

    @Test
    void typing_brings_the_rest_of_a_word_that_entries_have() {
        call().get("/api/v1/search/suggestions?q=the+metab")
                .then()
                .body("items[0].kind", equalTo("word"))
                .body("items[0].text", equalTo("the metabase"))
                .body("items[0].url", equalTo("/search?q=the+metabase"))
                .body("items[0].catalog", nullValue());
    }
}
