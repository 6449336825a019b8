package org.causebook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    @TempDir
    static Path directory;

    @Test
    void every_acknowledged_row_survives_the_death_of_the_application() throws Exception {
        try (OtherProgram other = OtherProgram.occupying(directory)) {
            other.awaitAcknowledged(20);

            other.kill();

            assertThat(postmaster().isAlive()).isTrue();
            assertAllThere(other.acknowledged());
        }
    }

    @Test
    void a_living_application_gets_its_dead_postgresql_back_on_the_same_port() throws Exception {
        try (OtherProgram other = OtherProgram.occupying(directory)) {
            other.awaitAcknowledged(20);

            kill(postmaster());

            other.awaitAcknowledged(20);
            other.kill();
            assertAllThere(other.acknowledged());
        }
    }

    @Test
    void every_acknowledged_row_survives_the_death_of_both() throws Exception {
        try (OtherProgram other = OtherProgram.occupying(directory)) {
            other.awaitAcknowledged(20);

            ProcessHandle postmaster = postmaster();
            other.kill();
            kill(postmaster);

            assertAllThere(other.acknowledged());
        }
    }

    private static ProcessHandle postmaster() {
        return PostmasterFile.read(new DataDirectory(directory).postmasterFile())
                .flatMap(PostmasterFile::handle)
                .orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void assertAllThere(List<Integer> acknowledged) throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(directory);
                Connection connection = server.login().connect();
                Statement statement = connection.createStatement()) {
            assertThat(written(statement)).doesNotHaveDuplicates().containsAll(acknowledged);
            statement.execute("drop table written");
        }
    }

    private static List<Integer> written(Statement statement) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select number from written")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }
}
