package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InternalChangeTest {

    private TestDatabase database;

    @BeforeEach
    void migrate() {
        database = TestDatabase.migrated();
        database.execute("delete from change");
    }

    @Test
    void a_catalog_that_becomes_internal_is_told_as_gone_and_then_no_more() {
        show("internal");
        publish();
        database.execute("update catalog set title = 'Secret' where slug = 'iissync'");
        database.execute("update catalog set state = 'archived' where slug = 'iissync'");

        assertThat(kinds()).containsExactly("catalog-removed|1");
    }

    @Test
    void a_catalog_that_becomes_public_is_told_as_new_with_each_of_its_entries() {
        show("internal");
        publish();
        database.execute("delete from change");

        show("public");

        assertThat(kinds()).containsExactly("catalog-added|1", "entry-published|16");
        assertThat(database.rows("select max(sequence) - min(sequence), max(sequence) = (select sequence from"
                        + " change_counter) from change"))
                .containsExactly("16|t");
        assertThat(database.rows("select revision from change join entry e on e.id = entry_id where code = '3'"))
                .containsExactly("2");
    }

    @Test
    void edits_and_archiving_of_a_public_catalog_are_told() {
        database.execute("update catalog set title = 'Other' where slug = 'iissync'");
        database.execute("update catalog set state = 'archived' where slug = 'iissync'");
        database.execute("update catalog set title = 'Other' where slug = 'iissync'");

        assertThat(kinds()).containsExactly("catalog-archived|1", "catalog-revised|1");
    }

    private void show(String visibility) {
        database.execute("update catalog set visibility = '" + visibility + "' where slug = 'iissync'");
    }

    private void publish() {
        database.execute("""
                insert into revision (entry_id, number, format, content, author, state)
                select e.id, 2, 1, '{"meaning": "M", "outcome": "error"}', 'an editor', 'in-review'
                from entry e join catalog c on c.id = catalog_id where slug = 'iissync' and code = '3'
                """);
        database.execute("select publish_revision(entry_id, number) from revision where state = 'in-review'");
    }

    private List<String> kinds() {
        return database.rows("select kind, count(*) from change group by kind order by kind");
    }
}
