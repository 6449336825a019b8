package org.causebook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final String INVALID_PASSWORD = "28P01";

    @TempDir
    static Path directory;

    @TempDir
    static Path elsewhere;

    private EmbeddedPostgres server;

    @BeforeEach
    void open() {
        server = EmbeddedPostgres.open(directory);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void data_survive_a_restart() throws Exception {
        execute("create table kept as select 'still here' as fact");

        server.close();
        server = EmbeddedPostgres.open(directory);

        assertThat(query("select fact from kept")).isEqualTo("still here");
    }

    @Test
    void memory_is_set_for_the_machine_and_may_be_set_otherwise() throws Exception {
        var sizes = "select pg_size_bytes(current_setting('shared_buffers')) = pg_size_bytes('%s')";
        assertThat(query(sizes.formatted(Cluster.sharedBuffers()))).isEqualTo("t");
        execute("alter system set shared_buffers = '100MB'");

        server.close();
        server = EmbeddedPostgres.open(directory);

        assertThat(query("show shared_buffers")).isEqualTo("100MB");
        execute("alter system reset shared_buffers");
    }

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged_whatever_the_configuration_file_says() throws Exception {
        execute("alter system set fsync = off");
        execute("alter system set synchronous_commit = off");

        server.close();
        server = EmbeddedPostgres.open(directory);

        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void it_listens_on_the_loopback_interface_and_nowhere_else() throws Exception {
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("show unix_socket_directories")).isEmpty();
    }

    @Test
    void a_wrong_password_is_refused() {
        Login wrong = new Login(server.login().port(), "guessed");

        assertThatThrownBy(wrong::connect)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INVALID_PASSWORD));
    }

    @Test
    void the_password_is_the_only_way_in() throws Exception {
        assertThat(query("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(query("select string_agg(distinct left(rolpassword, 13), ',') from pg_authid where rolcanlogin"))
                .isEqualTo("SCRAM-SHA-256");
    }

    @Test
    void the_password_does_not_show_in_a_log_of_the_login() {
        assertThat(server.login().toString()).doesNotContain(server.login().password());
    }

    @Test
    void the_packaged_programs_are_of_the_version_that_names_the_data() throws Exception {
        assertThat(Integer.parseInt(query("show server_version_num")) / 10_000).isEqualTo(DataDirectory.MAJOR_VERSION);
    }

    @Test
    void extensions_can_be_created() throws Exception {
        execute("create extension if not exists pg_trgm");
        execute("create extension if not exists btree_gin");

        assertThat(query("select similarity('status', 'status')")).isEqualTo("1");
    }

    @Test
    void text_compares_by_rules_that_no_update_of_the_operating_system_changes() throws Exception {
        assertThat(
                        query(
                                "select concat(datlocprovider, ' ', datlocale) from pg_database where datname = current_database()"))
                .isEqualTo("b C.UTF-8");
        assertThat(query("select lower('ÄÖÜ')")).isEqualTo("äöü");
    }

    @Test
    void a_second_opening_in_the_same_process_joins_the_first_and_its_end_changes_nothing() throws Exception {
        try (EmbeddedPostgres joined = EmbeddedPostgres.open(directory)) {
            assertThat(joined.login()).isEqualTo(server.login());
        }

        assertThat(query("select 1")).isEqualTo("1");
        try (OtherProgram other = OtherProgram.occupying(directory)) {
            assertThat(other.nextLine()).startsWith("Another Causebook is using the data directory");
        }
    }

    @Test
    void a_lost_password_is_named_and_not_replaced() throws Exception {
        server.close();
        Path password = directory.resolve("password");
        String kept = Files.readString(password);
        Files.delete(password);

        assertThatThrownBy(() -> EmbeddedPostgres.open(directory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("restore the file")
                .hasMessageContaining("password");
        Files.writeString(password, kept);
    }

    @Test
    void a_password_that_is_not_that_of_the_database_is_named_and_nothing_stays_running() throws Exception {
        server.close();
        Path password = directory.resolve("password");
        String kept = Files.readString(password);
        Files.writeString(password, "another");

        assertThatThrownBy(() -> EmbeddedPostgres.open(directory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not that of the database");
        assertThat(directory.resolve("postgresql-18/postmaster.pid")).doesNotExist();
        Files.writeString(password, kept);
    }

    @Test
    void a_setting_that_postgresql_does_not_accept_is_quoted_on_one_line() throws Exception {
        server.close();
        Path configuration = directory.resolve("postgresql-18/postgresql.auto.conf");
        String kept = Files.readString(configuration);
        Files.writeString(configuration, "no_such_setting = 1\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> EmbeddedPostgres.open(directory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("contains errors")
                .hasMessageNotContaining("\n");
        Files.writeString(configuration, kept);
    }

    @Test
    void the_number_of_a_stranger_in_the_pid_file_of_a_dead_server_harms_nobody() throws Exception {
        server.close();
        try (OtherProgram stranger = OtherProgram.occupying(elsewhere)) {
            stranger.awaitAcknowledged(1);
            Files.writeString(directory.resolve("postgresql-18/postmaster.pid"), stranger.pid() + "\n");

            server = EmbeddedPostgres.open(directory);

            assertThat(query("select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.login().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = server.login().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
