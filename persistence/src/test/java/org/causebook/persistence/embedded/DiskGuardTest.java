package org.causebook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskGuardTest {

    private static final long RESERVE = 100_000_000;
    private static final String READ_ONLY = "25006";

    @TempDir
    static Path path;

    private final AtomicLong usable = new AtomicLong(RESERVE);
    private EmbeddedPostgres server;
    private Connection open;
    private DiskGuard guard;

    @BeforeEach
    void open() throws Exception {
        server = EmbeddedPostgres.open(path);
        open = server.login().connect();
        guard = guard();
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
        server.close();
    }

    @Test
    void open_connections_read_and_do_not_write_while_less_than_the_reserve_is_left() throws Exception {
        usable.set(RESERVE - 1);
        guard.check();

        assertThat(canWrite()).isFalse();
        assertThatCode(() -> execute("select 1")).doesNotThrowAnyException();

        // A little more would be used up at once.
        usable.set(RESERVE + 1);
        guard.check();
        assertThat(canWrite()).isFalse();

        usable.set(2 * RESERVE);
        guard.check();
        assertThat(canWrite()).isTrue();
    }

    @Test
    void who_ended_while_the_disk_was_full_writes_again_after_a_start_with_room() throws Exception {
        usable.set(0);
        guard.check();
        assertThat(canWrite()).isFalse();
        open.close();
        server.close();

        server = EmbeddedPostgres.open(path);
        open = server.login().connect();

        assertThat(canWrite()).isTrue();
    }

    @Test
    void no_database_is_made_where_the_reserve_is_not_there(@TempDir Path other) {
        assertThatThrownBy(() -> EmbeddedPostgres.open(other.resolve("data").toString(), Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("are left on the disk, and causebook.disk-reserve is");
    }

    private DiskGuard guard() throws SQLException {
        return new DiskGuard(new DataDirectory(path), server.login(), RESERVE, usable::get);
    }

    /** A session obeys a new setting a moment after it. */
    private boolean canWrite() throws Exception {
        boolean before = writes();
        TimeUnit.MILLISECONDS.sleep(300);
        boolean after = writes();
        return before == after ? after : writes();
    }

    private boolean writes() throws SQLException {
        try {
            execute("create table if not exists kept (fact text)");
            return true;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(READ_ONLY);
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute(sql);
        }
    }
}
