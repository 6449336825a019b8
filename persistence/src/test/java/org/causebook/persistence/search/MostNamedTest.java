package org.causebook.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchIndex;
import org.causebook.search.SearchQuery;
import org.causebook.search.SearchResult;
import org.junit.jupiter.api.Test;

/** Of very many names that begin with the text not all are looked at, and the answer says so. */
@QuarkusTest
@TestTransaction
class MostNamedTest {

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
