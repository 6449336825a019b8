package org.causebook.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.causebook.backup.BackupRefused;
import org.causebook.backup.Backups.ExistingData;
import org.causebook.backup.RestoreFailed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedRestoreTest {

    @TempDir
    static Path directory;

    private static Installation source;
    private static Path backup;

    private Installation target;

    @BeforeAll
    static void backUp() throws Exception {
        source = new Installation().migrate().fill();
        backup = source.backUp(directory);
    }

    @AfterAll
    static void dropSource() throws SQLException {
        source.close();
    }

    @BeforeEach
    void create() throws SQLException {
        target = new Installation();
    }

    @AfterEach
    void drop() throws SQLException {
        target.close();
    }

    @Test
    void a_database_that_is_not_empty_is_left_alone() throws Exception {
        target.migrate().fill().execute("update catalog set title = 'Mine'");
        var before = target.hashes();

        assertThatThrownBy(() -> target.restore(backup))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("--replace");
        assertThat(target.hashes()).isEqualTo(before);
    }

    @Test
    void a_database_that_is_not_empty_is_replaced_when_that_is_said() throws Exception {
        target.migrate().fill().execute("update catalog set title = 'Mine'", "create table stray (id int)");
        target.backups().restore(backup, ExistingData.DELETE);

        assertThat(target.hashes()).isEqualTo(source.hashes());
    }

    @Test
    void tables_of_another_program_are_never_deleted() throws Exception {
        target.execute("create table theirs as select 'precious' as thing");

        assertThatThrownBy(() -> target.backups().restore(backup, ExistingData.DELETE))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not Causebook's");
        assertThat(target.value("select thing from theirs")).isEqualTo("precious");
    }

    @Test
    void a_database_that_a_causebook_is_using_is_refused() throws Exception {
        var running = target.dataSource();
        running.setApplicationName("causebook");
        try (var connection = running.getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
            assertThatThrownBy(() -> target.restore(backup))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("stop it first");
        }
        assertThat(target.isEmpty()).isTrue();
    }

    @Test
    void a_backup_of_a_newer_schema_is_refused() throws Exception {
        refuse(manifest -> manifest.put("schema", "2999.01.01"), "newer");
    }

    @Test
    void a_backup_of_a_newer_format_is_refused() throws Exception {
        refuse(manifest -> manifest.put("format", 2).put("unheard-of", true), "needs a newer Causebook");
    }

    @Test
    void a_backup_whose_schema_came_about_in_another_way_is_refused() throws Exception {
        refuse(
                manifest -> ((ObjectNode) manifest.path("migrations").path(0)).put("checksum", 1),
                "had other migrations");
    }

    @Test
    void a_backup_that_lacks_a_table_is_refused_before_anything_is_written() throws Exception {
        refuse(manifest -> ((ObjectNode) manifest.path("tables").path(0)).put("name", "elsewhere"), "elsewhere");
    }

    @Test
    void a_restore_that_breaks_off_leaves_the_database_empty() throws Exception {
        var forged = Forgery.of(
                backup,
                manifest -> manifest.withArray("tables")
                        .forEach(table -> ((ObjectNode) table)
                                .put("rows", table.path("rows").asLong() + 1)));

        assertThatThrownBy(() -> target.restore(forged))
                .isInstanceOf(RestoreFailed.class)
                .hasMessageContaining("empty again");
        assertThat(target.isEmpty()).isTrue();
        target.restore(backup);
        assertThat(target.hashes()).isEqualTo(source.hashes());
    }

    @Test
    void a_row_without_the_row_that_it_refers_to_is_refused() throws Exception {
        try (var broken = new Installation().migrate().fill()) {
            broken.execute(
                    "alter table note drop constraint fk_note_entry",
                    "insert into note (entry_id, author, text) values (-1, 'ben', 'of nothing')");
            var orphaned = broken.backUp(directory);

            assertThatThrownBy(() -> target.restore(orphaned))
                    .isInstanceOf(RestoreFailed.class)
                    .hasMessageContaining("fk_note_entry");
            assertThat(target.isEmpty()).isTrue();
        }
    }

    private void refuse(Consumer<ObjectNode> change, String reason) throws Exception {
        var forged = Forgery.of(backup, change);

        assertThatThrownBy(() -> target.restore(forged))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(reason);
        assertThat(target.isEmpty()).isTrue();
    }
}
