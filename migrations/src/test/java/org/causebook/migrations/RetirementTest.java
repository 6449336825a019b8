package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetirementTest {

    private static final String RETIRED = "{\"reason\": \"Gone.\", \"successor\": \"%s\"}";
    private static final String PUBLIC_ROWS = """
            select 'entry', to_jsonb(e) from published_entry e
            union all select 'cause', to_jsonb(c) from published_cause c
            union all select 'code', to_jsonb(c) - 'id' from entry_code c
            order by 1, 2
            """;

    private TestDatabase database;

    @BeforeEach
    void migrate() {
        database = TestDatabase.migrated();
    }

    @Test
    void a_retired_entry_says_why_and_names_its_successor() {
        publish("3", 2, RETIRED.formatted("1060"));

        assertThat(entry("3")).isEqualTo("retired|Gone.|1060");
        assertThat(lastKinds(1)).containsExactly("entry-retired");
    }

    @Test
    void a_retired_entry_that_is_edited_is_revised_and_one_without_retirement_is_in_use_again() {
        publish("3", 2, RETIRED.formatted("1060"));
        publish("3", 3, RETIRED.formatted("1722"));
        assertThat(entry("3")).isEqualTo("retired|Gone.|1722");

        publish("3", 4, "null");

        assertThat(entry("3")).isEqualTo("published|-|-");
        assertThat(lastKinds(3)).containsExactly("entry-revised", "entry-revised", "entry-retired");
    }

    @Test
    void a_successor_is_linked_once_it_is_published() {
        database.execute("insert into entry (catalog_id, code) select id, '99' from catalog where slug = 'iissync'");
        database.execute("insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)"
                + " select id, catalog_id, code, code, 99, 99, 'primary' from entry where code = '99'");
        publish("3", 2, RETIRED.formatted("99"));
        assertThat(entry("3")).isEqualTo("retired|Gone.|-");

        publish("99", 1, "null");

        assertThat(entry("3")).isEqualTo("retired|Gone.|99");
    }

    @Test
    void entries_whose_successor_appears_are_told_as_revised() {
        database.execute("insert into entry (catalog_id, code) select id, '99' from catalog where slug = 'iissync'");
        database.execute("insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)"
                + " select id, catalog_id, code, code, 99, 99, 'primary' from entry where code = '99'");
        publish("3", 2, RETIRED.formatted("99"));
        publish("1726", 2, RETIRED.formatted("99"));

        publish("99", 1, "null");

        assertThat(database.rows("select kind, code, revision from change left join entry e on e.id = entry_id"
                        + " order by sequence desc limit 3"))
                .containsExactlyInAnyOrder("entry-published|99|1", "entry-revised|3|2", "entry-revised|1726|2");
        publish("99", 2, "null");
        assertThat(lastKinds(2)).containsExactly("entry-revised", "entry-revised");
        assertThat(database.rows("select count(*) from change c join entry e on e.id = entry_id where code = '3'"
                        + " and kind = 'entry-revised'"))
                .containsExactly("1");
    }

    @Test
    void public_rows_rebuilt_from_the_published_revisions_are_equal_with_retired_ones_too() {
        publish("3", 2, RETIRED.formatted("1060"));
        publish("1726", 2, RETIRED.formatted("3"));
        List<String> before = database.rows(PUBLIC_ROWS);

        database.execute("delete from published_entry");
        database.execute("do $$ begin perform derive_published_entry(id) from entry; end $$");

        assertThat(database.rows(PUBLIC_ROWS)).isEqualTo(before);
    }

    @Test
    void content_that_leaves_out_everything_optional_is_published() {
        database.execute("""
                insert into revision (entry_id, number, format, content, state)
                select e.id, 2, 1, '{"meaning": "Short.", "outcome": "error", "causes": null}', 'in-review'
                from entry e join catalog c on c.id = catalog_id where slug = 'iissync' and code = '3'
                """);
        database.execute("select publish_revision(e.id, 2) from entry e join revision r on r.entry_id = e.id"
                + " where r.state = 'in-review'");

        assertThat(entry("3")).isEqualTo("published|-|-");
    }

    private void publish(String code, int number, String retirement) {
        database.execute("""
                insert into revision (entry_id, number, format, content, author, state)
                select e.id, %d, 1, jsonb_build_object('meaning', 'M', 'outcome', 'error', 'retirement', '%s'::jsonb),
                  'an editor', 'in-review'
                from entry e join catalog c on c.id = catalog_id where slug = 'iissync' and code = '%s'
                """.formatted(number, retirement, code));
        database.execute("select publish_revision(entry_id, number) from revision where state = 'in-review'");
    }

    private String entry(String code) {
        return database.rows("""
                        select p.state, p.retired_reason, s.code
                        from published_entry p join catalog c on c.id = p.catalog_id
                        left join published_entry s on s.entry_id = p.successor_id
                        where slug = 'iissync' and p.code = '%s'
                        """.formatted(code)).get(0);
    }

    private List<String> lastKinds(int count) {
        return database.rows("select kind from change order by sequence desc limit " + count);
    }
}
