package org.causebook.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.search.Hit;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchIndex;
import org.causebook.search.SearchRequest;
import org.causebook.search.SearchResult;
import org.junit.jupiter.api.Test;

/** Of very many names that begin with the text, or texts that match it, not all are ranked, and the answer says so. */
@QuarkusTest
@TestTransaction
class LimitsOfSearchTest {

    @Inject
    Shelf shelf;

    @Inject
    SearchEntries search;

    @Test
    void fewer_names_are_all_looked_at() {
        callAnEntry("ZQXJ", SearchIndex.MOST_NAMED - 1);

        var result = search("zqxj");

        assertThat(result.total()).isOne();
        assertThat(result.complete()).isTrue();
    }

    @Test
    void of_more_names_there_may_be_further_hits() {
        callAnEntry("ZQXJ", SearchIndex.MOST_NAMED + 1);

        var result = search("zqxj");

        assertThat(result.total()).isOne();
        assertThat(result.complete()).isFalse();
    }

    @Test
    void of_many_texts_as_many_as_are_ranked_are_hits() {
        publish(SearchIndex.MOST_RANKED + 1, Shelf.meaning("zqxkw"));

        var result = search("zqxkw");

        assertThat(result.total()).isEqualTo(SearchIndex.MOST_RANKED);
        assertThat(result.complete()).isFalse();
        assertThat(result.facets().catalogs())
                .extracting(SearchResult.Facet::count)
                .containsExactly(400L);
    }

    @Test
    void fewer_texts_are_all_counted() {
        publish(SearchIndex.MOST_RANKED - 1, Shelf.meaning("zqxkw"));

        var result = search("zqxkw");

        assertThat(result.total()).isEqualTo(SearchIndex.MOST_RANKED - 1);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void of_many_entries_of_one_symbol_not_all_are_looked_at() {
        publish(3 * SearchIndex.MOST_RANKED, Shelf.content("ZQXSYM", "zqxkw", ""));

        var result = search("zqxsym");

        assertThat(result.total()).isBetween((long) SearchIndex.MOST_RANKED, 2L * SearchIndex.MOST_RANKED);
        assertThat(result.complete()).isFalse();
        assertThat(result.hits()).allSatisfy(hit -> assertThat(hit.because()).isEqualTo(Hit.Reason.CODE));
    }

    /** 6,000 are more than are ranked whole: of those, the newest with and without a determined cause. */
    @Test
    void the_best_match_comes_first_though_it_was_published_last_of_thousands() {
        for (var cause : new String[] {"", "Because of vellum."}) {
            shelf.publish("many" + cause.length(), "F", 6_000, Shelf.content(null, "Something zqxkw.", cause));
        }
        shelf.publish("limits", "BEST", 1, Shelf.content("E_ZQXKW_FAILED", "The zqxkw has failed.", ""));

        var result = search("zqxkw");

        assertThat(result.hits().get(0).entry().code()).isEqualTo("BEST-1");
        assertThat(result.complete()).isFalse();
        assertThat(result.total()).isEqualTo(SearchIndex.MOST_RANKED);
        assertThat(search("zqxkw catalog:limits").total()).isOne();
        assertThat(search("zqxkw catalog:many0").total()).isGreaterThanOrEqualTo(200);
        assertThat(search("zqxkw failed").hits().get(0).entry().code()).isEqualTo("BEST-1");
        assertThat(search("zqxkw outcome:warning").total()).isGreaterThanOrEqualTo(200);
        assertThat(search("zqxkw outcome:error").total()).isZero();
        assertThat(search("catalog:many0").complete()).isFalse();
        assertThat(search("product:robot").complete()).isFalse();
    }

    /** Each word alone is in too many entries, so the newest are looked at first; but none of those has both. */
    @Test
    void an_old_entry_that_alone_has_two_common_words_is_found() {
        publish(1, Shelf.meaning("zqxkw jvqzk"));
        shelf.publish("limits", "A", 6_000, Shelf.meaning("zqxkw"));
        shelf.publish("limits", "B", 6_000, Shelf.meaning("jvqzk"));

        assertThat(search("zqxkw jvqzk").hits())
                .extracting(hit -> hit.entry().code())
                .containsExactly("Z-1");
        assertThat(search("zqxkw jvqzk").complete()).isTrue();
    }

    @Test
    void a_phrase_is_found_only_where_its_words_follow_each_other() {
        publish(3, Shelf.meaning("zqxkw xkwzq jvqzk of the kqzjv"));
        shelf.publish("limits", "Y", 3, Shelf.meaning("xkwzq zqxkw kqzjv jvqzk"));

        assertThat(search("\"zqxkw xkwzq\"").total()).isEqualTo(3);
        assertThat(search("\"zqxkw xkwzq jvqzk\"").total()).isEqualTo(3);
        assertThat(search("\"jvqzk of the kqzjv\"").total()).isEqualTo(3);
        assertThat(search("\"zqxkw jvqzk\"").hits())
                .hasSize(6)
                .allSatisfy(hit -> assertThat(hit.because()).isEqualTo(Hit.Reason.SOME));
        assertThat(search("\"xkwzq\"").total()).isEqualTo(6);
        assertThat(search("\"zqxkw xkwzq\" kqzjv").total()).isEqualTo(3);
        assertThat(search("zqxkw -\"zqxkw xkwzq\"").total()).isEqualTo(3);
        assertThat(search("catalog:limits -xkwzq").total()).isZero();
    }

    /** Case 33: no word is too long to be asked for. */
    @Test
    void a_very_long_word_finds_nothing_and_a_very_long_product_is_refused() {
        assertThat(search("w".repeat(3_000)).total()).isZero();
        assertThat(search("zqxkw -" + "w".repeat(3_000)).total()).isZero();
        assertThat(search("\"" + "w ".repeat(3_000) + "\"").total()).isZero();
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> search("product:" + "w".repeat(3_000)));
    }

    private void publish(int entries, String content) {
        shelf.publish("limits", "Z", entries, content);
    }

    private void callAnEntry(String beginning, int names) {
        publish(1, Shelf.meaning("zqxkw"));
        shelf.query("""
                insert into search_name (name, entry_id, kind)
                select cast(:beginning as text) || number, (select max(entry_id) from published_entry), 'symbol'
                from generate_series(1, :names) number""")
                .setParameter("beginning", beginning)
                .setParameter("names", names)
                .executeUpdate();
    }

    private SearchResult search(String text) {
        return search.search(SearchRequest.of(new SearchRequest.Raw(
                text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
    }
}
