package org.causebook.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.causebook.backup.BackupRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsistentBackupTest {

    private static final int WRITERS = 4;
    private static final long TOTAL = 1_000_000;

    private static final String RECORD_CHANGE = """
            with next as (update change_counter set sequence = sequence + 1 returning sequence)
            insert into change (sequence, kind, catalog_id, at)
            select next.sequence, 'catalog-revised', (select min(id) from catalog), now() from next
            """;

    @TempDir
    Path directory;

    private Installation source;

    @BeforeEach
    void create() throws SQLException {
        source = new Installation().migrate().fill();
        source.execute(
                // By name the first and the last table that are copied, with 150,000 rows between them.
                "create table a_pot as select " + TOTAL + "::bigint as amount",
                "create table m_ballast as select n, repeat(md5(n::text), 8) as text from generate_series(1, 150000) n",
                "create table z_pot as select 0::bigint as amount");
    }

    @AfterEach
    void drop() throws SQLException {
        source.close();
    }

    @Test
    void a_backup_is_of_one_moment_while_others_write() throws Exception {
        var ending = new AtomicBoolean();
        var pool = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(each -> pool.submit(writer(ending)))
                    .toList();
            for (int round = 0; round < 3; round++) {
                checkConsistent(source.backUp(directory));
            }
            ending.set(true);
            for (var writer : writers) {
                assertThat(writer.get()).as("writes of one writer").isPositive();
            }
        } finally {
            ending.set(true);
            pool.shutdown();
        }
    }

    @Test
    void a_backup_whose_reader_went_away_looks_like_none_and_harms_nothing() throws Exception {
        var file = directory.resolve("broken.zip");
        try (var out = Files.newOutputStream(file)) {
            assertThatThrownBy(() -> source.backups().write(new Limited(out, 1_000_000)))
                    .isInstanceOf(IOException.class);
        }

        assertThat(Files.size(file)).isPositive();
        assertThatThrownBy(() -> BackupFile.open(file)).isInstanceOf(BackupRefused.class);
        checkConsistent(source.backUp(directory));
    }

    private void checkConsistent(Path backup) throws IOException {
        try (var file = BackupFile.open(backup)) {
            long first = Long.parseLong(lines(file, "a_pot").get(0));
            long last = Long.parseLong(lines(file, "z_pot").get(0));
            assertThat(first + last).isEqualTo(TOTAL);
            assertThat(lines(file, "m_ballast")).hasSize(150_000);
            assertThat(lines(file, "change").stream().map(row -> Long.valueOf(row.substring(0, row.indexOf('\t')))))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, file.manifest().sequence())
                                    .boxed()
                                    .toList());
        }
    }

    /** Moves amounts from the first table to the last and records a change, until it is told to end. */
    private Callable<Integer> writer(AtomicBoolean ending) {
        return () -> {
            int writes = 0;
            try (var connection = source.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                var sql = new Sql(connection);
                while (!ending.get()) {
                    sql.execute("update a_pot set amount = amount - 1");
                    sql.execute(RECORD_CHANGE);
                    sql.execute("update z_pot set amount = amount + 1");
                    connection.commit();
                    writes++;
                }
            }
            return writes;
        };
    }

    private static List<String> lines(BackupFile file, String table) throws IOException {
        try (var rows = file.rows(table)) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Takes that many bytes and fails then, as the connection to a reader does who closes it. */
    private static final class Limited extends OutputStream {

        private final OutputStream out;
        private int left;

        Limited(OutputStream out, int left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("the reader has gone");
            }
            out.write(bytes, offset, length);
        }
    }
}
