package org.causebook.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTableTest {

    @Test
    void a_column_sorts_by_itself_and_the_sorted_one_turns_round() {
        var table = table(null, null, null);

        assertThat(table.code()).isEqualTo(new EntryTable.Column("Code", "/catalogs/sample?sort=-code", "ascending"));
        assertThat(table.symbol()).isEqualTo(new EntryTable.Column("Symbol", "/catalogs/sample?sort=symbol", null));
    }

    @Test
    void a_column_sorted_downwards_leads_back_to_the_plain_address() {
        var code = table("-code", null, null).code();

        assertThat(code).isEqualTo(new EntryTable.Column("Code", "/catalogs/sample", "descending"));
    }

    @Test
    void sorting_and_leafing_keep_the_filters() {
        var table = table("outcome", "error", "a&b c");

        assertThat(table.meaning().address()).isEqualTo("/catalogs/sample?q=a%26b%20c&outcome=error&sort=meaning");
        assertThat(table.next()).contains("/catalogs/sample?q=a%26b%20c&outcome=error&sort=outcome&after=t%2F1");
    }

    @Test
    void the_count_tells_whether_more_follows() {
        assertThat(table(null, null, null).count()).isEqualTo("1 entry, more follow.");
    }

    private static EntryTable table(@Nullable String sort, @Nullable String outcome, @Nullable String text) {
        var query = EntryQuery.of("sample", new EntryQuery.Raw(sort, outcome, null, text, null, null));
        return new EntryTable("/catalogs/sample", query, new Page<>(List.of(Sample.explained()), Optional.of("t/1")));
    }
}
