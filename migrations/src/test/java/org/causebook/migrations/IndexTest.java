package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexTest {

    private final TestDatabase database = Sample.database();

    /** Tables this small would be read whole, so that is ruled out: an index that cannot serve shows all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
        ix_entry_code_value;        from entry_code where low = 3 and high = 3
        ix_entry_code_value;        from entry_code where low = 3 and low = high
        ix_entry_code_range;        from entry_code where low < high and int8range(low, high, '[]') @> 503::bigint
        ix_entry_code_key;          from entry_code where key = 'ORA-942'
        ix_published_entry_symbol;  from published_entry where upper(symbol) = 'E_FAIL'
        ix_published_entry_wanted_successor; from published_entry where catalog_id = 1 and state = 'retired' and content #>> '{retirement,successor}' = '4'
        ix_published_entry_order;   from published_entry where catalog_id = 1 order by coalesce(low, 4294967296), code limit 50
        """)
    void each_lookup_is_served_by_its_index(String index, String query) {
        database.execute("create or replace function plan() returns setof text language plpgsql"
                + " set enable_seqscan = off set enable_bitmapscan = off"
                + " as $$ begin return query execute 'explain select * " + query.replace("'", "''") + "'; end $$");

        List<String> plan = database.rows("select plan()");

        assertThat(plan).anyMatch(line -> line.contains("Index Scan using " + index));
    }
}
