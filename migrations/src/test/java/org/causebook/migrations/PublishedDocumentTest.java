package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies ready for lookups is what the public rows say, whatever happens to these. */
class PublishedDocumentTest {

    private static final String DERIVED = """
            select entry_id, catalog_id, document::text from published_document
            union all select entry_id, null, key from published_key
            order by 1, 2, 3
            """;

    private static final String SOURCE = """
            select entry_id, catalog_id, document::text from published_document_source
            union all select entry_id, null, key from published_key_source
            order by 1, 2, 3
            """;

    private TestDatabase database;
    private List<String> before;

    @BeforeEach
    void migrate() {
        database = TestDatabase.migrated();
        before = database.rows(DERIVED);
    }

    @Test
    void every_published_entry_has_its_document_from_the_start() {
        assertThat(before).isEqualTo(database.rows(SOURCE)).hasSizeGreaterThan(224);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update published_entry set symbol = 'RENAMED' where code = '1060'",
                "update published_entry set state = 'retired', successor_id ="
                        + " (select entry_id from published_entry s where s.code = '1722' order by 1 limit 1) where code = '1060'",
                "update published_cause set explanation = 'Another.' where position = 1",
                "delete from published_cause where position = 1",
                "delete from published_reference",
                "update published_reference set label = label || ' again'",
                "insert into published_cause select entry_id, 77, 'One more.', 'confirmed', null from published_entry",
                "update entry_code set key = 'ONE-' || key where low = 3",
                "insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)"
                        + " select entry_id, catalog_id, 'FURTHER', 'FURTHER', 4711, 4711, 'alias' from published_entry where code = '1060'",
                "delete from entry_code where low = 3",
                "delete from published_entry where code = '1060'"
            })
    void whatever_changes_is_followed(String change) {
        database.execute(change);

        assertThat(database.rows(DERIVED)).isEqualTo(database.rows(SOURCE)).isNotEqualTo(before);
    }

    @Test
    void a_load_without_triggers_is_caught_up_with() {
        database.execute("alter table published_entry disable trigger user");
        database.execute("update published_entry set meaning = 'Loaded.'");
        database.execute("alter table published_entry enable trigger user");
        assertThat(database.rows(DERIVED)).isEqualTo(before);

        database.execute("call rebuild_published_documents()");

        assertThat(database.rows(DERIVED)).isEqualTo(database.rows(SOURCE)).isNotEqualTo(before);
    }

    @Test
    void a_question_that_nothing_answers_is_still_told_how_far_the_changes_have_come() {
        assertThat(database.rows("select m.epoch = k.epoch, m.sequence = k.sequence, m.document is null"
                        + " from matching_documents('{4711}', '{NOTHING}', '{public}') m, change_counter k"))
                .containsExactly("t|t|t");
    }
}
