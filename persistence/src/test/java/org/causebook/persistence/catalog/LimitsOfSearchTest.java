package org.causebook.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.search.Because;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchIndex;
import org.causebook.search.SearchQuery;
import org.causebook.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of very many names that begin with the text, or texts that match it, not all are looked at, and the answer says so. */
@QuarkusTest
@TestTransaction
class LimitsOfSearchTest {

    @Inject
    DataSource database;

    @Inject
    SearchEntries search;

    @Test
    void fewer_names_are_all_looked_at() throws SQLException {
        callAnEntry("ZQXJ", SearchIndex.MOST_NAMED - 1);

        var result = search("zqxj");

        assertThat(result.total()).isOne();
        assertThat(result.complete()).isTrue();
    }

    @Test
    void of_more_names_there_may_be_further_hits() throws SQLException {
        callAnEntry("ZQXJ", SearchIndex.MOST_NAMED + 1);

        var result = search("zqxj");

        assertThat(result.total()).isOne();
        assertThat(result.complete()).isFalse();
    }

    @Test
    void of_many_texts_as_many_as_are_ranked_are_hits() throws SQLException {
        publishEntries("zqxkw", SearchIndex.MOST_RANKED + 1);

        var result = search("zqxkw");

        assertThat(result.total()).isEqualTo(SearchIndex.MOST_RANKED);
        assertThat(result.complete()).isFalse();
    }

    @Test
    void fewer_texts_are_all_counted() throws SQLException {
        publishEntries("zqxkw", SearchIndex.MOST_RANKED - 1);

        var result = search("zqxkw");

        assertThat(result.total()).isEqualTo(SearchIndex.MOST_RANKED - 1);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void of_many_entries_of_one_symbol_not_all_are_looked_at() throws SQLException {
        publishEntries("zqxkw", "ZQXSYM", 2_000, 3 * SearchIndex.MOST_RANKED);

        var result = search("zqxsym");

        assertThat(result.total()).isBetween((long) SearchIndex.MOST_RANKED, 2L * SearchIndex.MOST_RANKED);
        assertThat(result.complete()).isFalse();
        assertThat(result.hits()).allSatisfy(hit -> assertThat(hit.because()).isEqualTo(Because.CODE));
    }

    @Test
    void texts_are_found_however_many_entries_there_are() throws SQLException {
        for (long first :
                new long[] {2_000, 4_095, 32_767, 262_143, 2_097_151, 16_777_215, 134_217_727, 3_000_000_000L}) {
            publishEntries("zqxkw", first, 2);
        }

        var result = search("zqxkw");

        assertThat(result.total()).isEqualTo(16);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void of_many_texts_the_ones_of_the_first_entries_are_ranked() throws SQLException {
        publishEntries("zqxkw", 2_000, SearchIndex.MOST_RANKED - 1);
        publishEntries("zqxkw xkwzq", 40_000, 1);
        publishEntries("zqxkw jvqzk", 300_000, SearchIndex.MOST_RANKED);

        assertThat(search("zqxkw").total()).isEqualTo(SearchIndex.MOST_RANKED);
        assertThat(search("zqxkw xkwzq").total()).isOne();
        assertThat(search("zqxkw jvqzk").total()).isEqualTo(SearchIndex.MOST_RANKED);
    }

    @Test
    void a_phrase_is_found_in_every_stretch_of_entries_and_only_where_its_words_follow_each_other()
            throws SQLException {
        for (long first : new long[] {2_000, 40_000, 300_000}) {
            publishEntries("zqxkw xkwzq jvqzk of the kqzjv", first, 1);
            publishEntries("xkwzq zqxkw kqzjv jvqzk", first + 1_000, 1);
        }

        assertThat(search("\"zqxkw xkwzq\"").total()).isEqualTo(3);
        assertThat(search("\"zqxkw xkwzq jvqzk\"").total()).isEqualTo(3);
        assertThat(search("\"jvqzk of the kqzjv\"").total()).isEqualTo(3);
        assertThat(search("\"zqxkw jvqzk\"").hits())
                .hasSize(6)
                .allSatisfy(hit -> assertThat(hit.because()).isEqualTo(Because.SOME));
        assertThat(search("\"xkwzq\"").total()).isEqualTo(6);
        assertThat(search("\"zqxkw xkwzq\" kqzjv").total()).isEqualTo(3);
        assertThat(search("zqxkw -\"zqxkw xkwzq\"").total()).isEqualTo(3);
    }

    private void publishEntries(String meaning, int entries) throws SQLException {
        publishEntries(meaning, 2_000, entries);
    }

    private void publishEntries(String meaning, long firstId, int entries) throws SQLException {
        publishEntries(meaning, null, firstId, entries);
    }

    private void publishEntries(String meaning, @Nullable String symbol, long firstId, int entries)
            throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        with e as (
                          insert into entry (id, catalog_id, code)
                          overriding system value
                          select number, c.id, 'Z' || number from catalog c, generate_series(?, ?) as number
                          where c.slug = 'iissync'
                          returning id, catalog_id, code
                        ),
                        r as (
                          insert into revision (entry_id, number, format, content, state, publication, published_at)
                          select e.id, 1, 1, '{}', 'published', 1, now() from e
                        )
                        insert into published_entry (
                          entry_id, catalog_id, code, meaning, symbol, outcome, revision, published_at, updated_at
                        )
                        select e.id, e.catalog_id, e.code, ?, ?, 'error', 1, now(), now() from e
                        """)) {
            statement.setLong(1, firstId);
            statement.setLong(2, firstId + entries - 1);
            statement.setString(3, meaning);
            statement.setString(4, symbol);
            statement.executeUpdate();
        }
    }

    private void callAnEntry(String beginning, int names) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into search_name (name, entry_id, kind)
                        select ? || number, (select min(entry_id) from search_document), 'symbol'
                        from generate_series(1, ?) number
                        """)) {
            statement.setString(1, beginning);
            statement.setInt(2, names);
            statement.executeUpdate();
        }
    }

    private SearchResult search(String text) {
        return search.search(SearchQuery.of(new SearchQuery.Raw(
                text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
    }
}
