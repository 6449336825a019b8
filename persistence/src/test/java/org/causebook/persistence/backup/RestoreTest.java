package org.causebook.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

    @TempDir
    Path directory;

    private Installation source;
    private Installation target;

    @BeforeEach
    void create() throws SQLException {
        source = new Installation();
        target = new Installation();
    }

    @AfterEach
    void drop() throws SQLException {
        source.close();
        target.close();
    }

    @Test
    void every_row_comes_back_as_it_was() throws Exception {
        source.migrate().fill();
        writeWhatIsHardToCopy();
        var backup = source.backUp(directory);
        var restored = target.restore(backup);

        assertThat(target.hashes()).isEqualTo(source.hashes());
        assertThat(restored.application()).isEqualTo("1.2.3");
        assertThat(restored.tables()).isEqualTo(source.hashes().size());
        assertThat(restored.schemaNow()).isEqualTo(restored.schema());
        assertThat(restored.takenAt()).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
    }

    @Test
    void what_editors_work_on_comes_back_as_it_was() throws Exception {
        source.migrate().fill();
        writeWhatEditorsWorkOn();
        target.restore(source.backUp(directory));

        assertThat(target.hashes()).isEqualTo(source.hashes());
        var counts = target.counts();
        assertThat(counts.get("draft")).isEqualTo("2");
        assertThat(counts.get("decision")).isEqualTo("1");
        assertThat(counts.get("note")).isEqualTo("1");
        assertThat(counts.get("work_item")).isEqualTo(counts.get("entry"));
        var differing = "select count(*) from (select * from work_item except select * from work_state) as differing";
        assertThat(target.value(differing)).isEqualTo("0");
    }

    @Test
    void what_the_migrations_ship_does_not_come_back_when_it_was_deleted() throws Exception {
        source.migrate().fill().execute("delete from published_entry where state = 'published'");
        target.restore(source.backUp(directory));

        assertThat(target.value("select count(*) from published_entry")).isEqualTo("0");
        assertThat(target.hashes()).isEqualTo(source.hashes());
    }

    @Test
    void the_epoch_of_the_changes_is_another_and_their_sequence_goes_on() throws Exception {
        source.migrate().fill();
        target.restore(source.backUp(directory));

        var epoch = "select epoch from change_counter";
        assertThat(target.value(epoch)).isNotEqualTo(source.value(epoch));
        var next = "update change_counter set sequence = sequence + 1 returning sequence";
        assertThat(target.value(next)).isEqualTo(source.value(next));
    }

    @Test
    void numbers_given_from_now_on_are_new_ones() throws Exception {
        source.migrate().fill();
        target.restore(source.backUp(directory));

        var insert = "insert into entry (catalog_id, code) select min(id), 'brand-new' from catalog returning id";
        assertThat(target.value(insert)).isEqualTo(source.value(insert));
    }

    @Test
    void triggers_and_foreign_keys_guard_the_tables_again() throws Exception {
        source.migrate().fill();
        writeWhatEditorsWorkOn();
        target.restore(source.backUp(directory));

        assertThatThrownBy(() -> target.execute("delete from revision")).hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> target.execute("insert into entry (catalog_id, code) values (-1, 'x')"))
                .hasMessageContaining("fk_entry_catalog");
        assertThat(target.value("select count(*) from pg_constraint where contype = 'f' and condeferrable"))
                .isEqualTo("0");
        assertThat(target.value("select count(*) from pg_trigger where tgenabled <> 'O'"))
                .isEqualTo("0");
    }

    @Test
    void a_backup_of_an_older_version_is_brought_forward() throws Exception {
        var previous = source.migrateToThePreviousVersion();
        var restored = target.restore(source.backUp(directory));

        assertThat(restored.schema()).isEqualTo(previous);
        assertThat(restored.schemaNow()).isGreaterThan(previous);
        assertThat(target.value("select max(version) from flyway_schema_history"))
                .isEqualTo(restored.schemaNow());
        source.migrate();
        assertThat(target.counts()).isEqualTo(source.counts());
    }

    @Test
    void a_restored_installation_can_be_backed_up_and_restored() throws Exception {
        source.migrate().fill();
        target.restore(source.backUp(directory));
        try (var third = new Installation()) {
            third.restore(target.backUp(directory));

            assertThat(third.hashes()).isEqualTo(source.hashes());
        }
    }

    private void writeWhatEditorsWorkOn() throws SQLException {
        source.execute(
                "insert into revision (entry_id, number, format, content, author, comment, state)"
                        + " select min(id), 2, 1, '{\"meaning\": \"New.\"}', 'anna', 'Better?', 'in-review' from entry",
                "insert into decision (entry_id, number, reviewer, comment)"
                        + " select entry_id, number, 'ruth', E'No,\\nthanks.' from revision where state = 'in-review'",
                "update revision set state = 'sent-back' where state = 'in-review'",
                "insert into note (entry_id, author, text) select min(id), 'ben', E'tab\\t and \\\\.' from entry");
        for (var author : List.of("'anna'", "'ben'")) {
            source.insert(
                    "draft",
                    Map.of(
                            "entry_id", "(select min(id) from entry)",
                            "author", author,
                            "base", "1",
                            "format", "1",
                            "content", "'{\"meaning\": \"A draft.\"}'",
                            "version", "7"));
        }
        source.execute("delete from work_item", "insert into work_item select * from work_state");
    }

    private void writeWhatIsHardToCopy() throws SQLException {
        source.execute("""
                insert into hard_to_copy (words, list, document, bytes, at, span) values
                  (null, null, null, null, null, null),
                  ('', '{}', '{}', '', 'infinity', '0'),
                  (E'line\\nline\\r\\n\\\\.\\n\\\\N back\\\\slash\\t \\U0001F600 e\\u0301 \\u202E', array[null, '', 'NULL', 'a,b', '{', E'tab\\there'],
                    '{"a": "\\\\n", "b": [null, 1e100, 0.10]}', '\\x00ff0a5c', '0044-03-15 12:00:00.123456+00 BC', '1 year -2 days 3.5 s')
                """);
        // Both ways between rows, so that no order of rows satisfies the foreign key.
        source.execute("update hard_to_copy set part_of = 4 - id where id in (1, 3)");
    }
}
