package org.causebook.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
        source.migrate();
        writeWhatIsHardToCopy();
        var backup = source.backUp(directory);
        var restored = target.restore(backup);

        assertThat(target.hashes()).isEqualTo(source.hashes());
        assertThat(restored.application()).isEqualTo("1.2.3");
        assertThat(restored.tables()).isEqualTo(source.hashes().size());
        assertThat(restored.broughtTo()).isEqualTo(restored.schema());
        assertThat(restored.takenAt()).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
    }

    @Test
    void what_editors_work_on_comes_back_as_it_was() throws Exception {
        source.migrate();
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
        source.migrate().execute("delete from published_entry where state = 'published'");
        target.restore(source.backUp(directory));

        assertThat(target.value("select count(*) from published_entry")).isEqualTo("0");
        assertThat(target.hashes()).isEqualTo(source.hashes());
    }

    @Test
    void the_epoch_of_the_changes_is_another_and_their_sequence_goes_on() throws Exception {
        source.migrate();
        target.restore(source.backUp(directory));

        var epoch = "select epoch from change_counter";
        assertThat(target.value(epoch)).isNotEqualTo(source.value(epoch));
        var next = "select record_change('catalog-revised', min(id), null, null) from catalog";
        assertThat(target.value(next)).isEqualTo(source.value(next));
    }

    @Test
    void numbers_given_from_now_on_are_new_ones() throws Exception {
        source.migrate();
        target.restore(source.backUp(directory));

        var insert = "insert into entry (catalog_id, code) select min(id), 'brand-new' from catalog returning id";
        assertThat(target.value(insert)).isEqualTo(source.value(insert));
    }

    @Test
    void triggers_and_foreign_keys_guard_the_tables_again() throws Exception {
        source.migrate();
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
        assertThat(restored.broughtTo()).isGreaterThan(previous);
        assertThat(target.value("select max(version) from flyway_schema_history"))
                .isEqualTo(restored.broughtTo());
        source.migrate();
        assertThat(target.counts()).isEqualTo(source.counts());
    }

    @Test
    void a_restored_installation_can_be_backed_up_and_restored() throws Exception {
        source.migrate();
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
                "insert into draft (entry_id, author, base, format, content, version)"
                        + " select min(id), who, 1, 1, '{\"meaning\": \"A draft.\"}', 7"
                        + " from entry, unnest(array['anna', 'ben']) as who group by who",
                "insert into note (entry_id, author, text) select min(id), 'ben', E'tab\\t and \\\\.' from entry");
    }

    private void writeWhatIsHardToCopy() throws SQLException {
        source.execute(
                """
                update catalog set keywords = array[null, '', 'NULL', 'a,b', '{', E'tab\\there'],
                  summary = E'line\\nline\\r\\n\\\\.\\n\\\\N back\\\\slash \\U0001F600 e\\u0301 \\u202E', program = null
                where slug = 'iissync'
                """,
                """
                update published_entry p set state = 'retired', retired_reason = 'by another',
                  successor_id = (select max(entry_id) from published_entry where catalog_id = p.catalog_id)
                where entry_id in (select min(entry_id) from published_entry group by catalog_id)
                """,
                "insert into entry (catalog_id, code, created_at) select id, 'late', 'infinity' from catalog",
                "insert into entry (catalog_id, code, created_at)"
                        + " select id, 'early', '0044-03-15 12:00:00.123456+00 BC' from catalog");
    }
}
