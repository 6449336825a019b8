package org.causebook.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.causebook.backup.BackupRefused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {

    private static final int PLACES = 400;

    private static byte[] whole;

    @TempDir
    Path directory;

    private Path file;

    @BeforeAll
    static void backUp(@TempDir Path once) throws Exception {
        try (var installation = new Installation()) {
            whole = Files.readAllBytes(installation.migrate().backUp(once));
        }
    }

    @BeforeEach
    void write() throws IOException {
        file = Files.write(directory.resolve("backup.zip"), whole);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> BackupFile.open(directory.resolve("gone.zip")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("gone.zip");
    }

    @Test
    void a_file_of_another_kind_is_refused() throws IOException {
        Files.writeString(file, "create table everything (id int);");

        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not a backup of Causebook");
    }

    @Test
    void a_zip_of_something_else_is_refused() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("holiday.jpg"));
        }

        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("contains no manifest.json");
    }

    @Test
    void a_part_that_the_manifest_does_not_name_is_refused() throws IOException {
        var forged = Forgery.of(file, manifest -> manifest.withArray("tables").remove(0));

        assertThatThrownBy(() -> BackupFile.open(forged))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("other parts");
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_refused() throws IOException {
        for (int length = 0; length < whole.length; length += step()) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> BackupFile.open(file))
                    .as("%d bytes", length)
                    .isInstanceOf(BackupRefused.class);
        }
    }

    @Test
    void a_file_that_lacks_its_last_bytes_is_refused_with_a_reason() throws IOException {
        for (int missing = 1; missing <= 100; missing++) {
            Files.write(file, Arrays.copyOf(whole, whole.length - missing));

            assertThatThrownBy(() -> BackupFile.open(file))
                    .as("%d bytes missing", missing)
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("null");
        }
    }

    @Test
    void a_byte_that_changed_anywhere_is_noticed_or_changes_nothing() throws IOException {
        var contents = contents();
        int noticed = 0;
        for (int place = 0; place < whole.length; place += step()) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x10;
            Files.write(file, changed);
            try {
                assertThat(contents()).as("byte %d", place).isEqualTo(contents);
            } catch (BackupRefused e) {
                noticed++;
            }
        }
        // The others lie in headers of the archive: it has one for each table, and most tables are empty here.
        assertThat(noticed).isGreaterThan(PLACES / 3);
    }

    private int step() {
        return Math.max(1, whole.length / PLACES);
    }

    private Map<String, String> contents() throws IOException {
        try (var backup = BackupFile.open(file)) {
            var contents = new TreeMap<String, String>();
            for (var table : backup.manifest().tables()) {
                contents.put(table.name(), Sha256.of(backup.rows(table.name())));
            }
            contents.put("", backup.manifest().toString());
            return contents;
        }
    }
}
