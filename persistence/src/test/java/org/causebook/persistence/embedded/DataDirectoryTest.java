package org.causebook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_new_directory_is_open_to_its_owner_only() throws Exception {
        DataDirectory directory = DataDirectory.prepare(parent.resolve("a/b"));

        assertThat(permissions(directory.root())).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_password_is_readable_for_its_owner_only() throws Exception {
        DataDirectory directory = DataDirectory.prepare(parent.resolve("new"));
        directory.password();

        assertThat(permissions(directory.passwordFile())).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_directory_that_is_in_use_keeps_its_permissions() throws Exception {
        Path shared = Files.createDirectory(parent.resolve("shared"));
        Files.createFile(shared.resolve("of somebody else"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataDirectory.prepare(shared);

        assertThat(permissions(shared)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_path_that_cannot_be_a_directory_is_refused_by_name() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.prepare(file.resolve("data")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file.resolve("data").toString());
    }

    @Test
    void a_name_that_no_folder_can_have_is_refused_in_one_line() {
        assertThatThrownBy(() -> DataDirectory.prepare("data\0base"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The name of the data directory, data")
                .hasMessageContaining("Choose another name")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_folder_of_another_user_is_refused_before_root_writes_into_it() throws Exception {
        assumeThat(Command.isRoot()).isTrue();
        var nobody = parent.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Path theirs = Files.createDirectory(parent.resolve("theirs"));
        Files.setOwner(theirs, nobody);

        assertThatThrownBy(() -> EmbeddedPostgres.open(theirs))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("belongs to user nobody")
                .hasMessageNotContaining("unshare");
        assertThat(theirs).isEmptyDirectory();
    }

    @Test
    void data_of_another_user_is_refused_to_root() throws Exception {
        assumeThat(Command.isRoot()).isTrue();
        var nobody = parent.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(Files.createDirectory(parent.resolve("postgresql-18")), nobody);

        assertThatThrownBy(() -> EmbeddedPostgres.open(parent))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("belongs to user nobody");
    }

    @Test
    void data_of_another_major_version_are_refused_and_left_alone() throws Exception {
        Files.createDirectory(parent.resolve("postgresql-17"));

        assertThatThrownBy(() -> EmbeddedPostgres.open(parent))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds data of PostgreSQL 17")
                .hasMessageContaining("/api/v1/backup")
                .hasMessageContaining("java -jar quarkus-run.jar restore")
                .hasMessageNotContaining("\n")
                .hasMessageContaining(parent.toRealPath().toString());
        assertThat(parent.resolve("postgresql-18")).doesNotExist();
    }

    @Test
    void data_in_the_right_place_but_of_another_major_version_are_refused() throws Exception {
        Path cluster = Files.createDirectory(parent.resolve("postgresql-18"));
        Files.writeString(cluster.resolve("PG_VERSION"), "19\n");

        assertThatThrownBy(() -> new DataDirectory(parent).refuseOtherVersions())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PostgreSQL 19");
    }

    @Test
    void a_refusal_leaves_the_directory_free_for_the_next_try() throws Exception {
        Path other = Files.createDirectory(parent.resolve("postgresql-17"));
        assertThatThrownBy(() -> EmbeddedPostgres.open(parent)).isInstanceOf(Refusal.class);
        Files.delete(other);

        Optional<DirectoryLock> lock = DirectoryLock.acquire(DataDirectory.prepare(parent));
        assertThat(lock).isPresent();
        lock.get().close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
