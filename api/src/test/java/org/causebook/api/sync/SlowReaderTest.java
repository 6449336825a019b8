package org.causebook.api.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Someone who hardly reads a large dump costs little, holds up nobody, and is cut off in time. */
@QuarkusTest
@TestProfile(SlowReaderTest.ShortPatience.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class SlowReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** 10,000 entries of 4 KB each: more than the buffers of two sockets take. */
    private static final String LOAD = """
            call suspend_search();
            insert into catalog (slug, title, summary, notation, scope) values ('many', 'Many', 's', 'status32', 'general');
            insert into entry (catalog_id, code) select c.id, n from catalog c, generate_series(1, 10000) n where slug = 'many';
            insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)
            select e.id, e.catalog_id, e.code, e.code, e.code::bigint, e.code::bigint, 'primary'
            from entry e join catalog c on c.id = e.catalog_id where slug = 'many';
            insert into revision (entry_id, number, format, content, state, publication, published_at)
            select e.id, 1, 1, '{}', 'published', 1, now() from entry e join catalog c on c.id = e.catalog_id where slug = 'many';
            insert into published_entry (entry_id, catalog_id, code, meaning, outcome, revision, published_at, updated_at)
            select e.id, e.catalog_id, e.code, repeat('-', 4000), 'error', 1, now(), now()
            from entry e join catalog c on c.id = e.catalog_id where slug = 'many';
            call rebuild_search();
            """;

    /** How long the transaction of the dump has been waiting for its reader, in milliseconds; none when there is none. */
    private static final String WAITING = """
            select extract(epoch from clock_timestamp() - state_change) * 1000 from pg_stat_activity
            where state = 'idle in transaction' and datname = current_database() and query not like '%change_counter%'
            """;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource source;

    /** Little patience with readers. */
    public static final class ShortPatience implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("causebook.sync.dump-within", PATIENCE.toString());
        }
    }

    @BeforeAll
    void load() throws SQLException {
        run(LOAD);
    }

    /** Other tests count the public catalogs. */
    @AfterAll
    void hide() throws SQLException {
        run("update catalog set visibility = 'internal', slug = 'hidden-' || id where slug = 'many'");
    }

    @Test
    void the_server_waits_with_reading_and_cuts_the_reader_off_without_an_end() throws Exception {
        var begin = Instant.now();
        try (var reader = reader()) {
            assertThat(reader.getInputStream().readNBytes(4_000)).hasSize(4_000);
            while (waiting() < 1_000) {
                Thread.sleep(50);
            }
            // For a second now it has read nothing more, so it holds no more than the buffers of the connection.
            assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE);
            call().get("/api/v1/catalogs").then().statusCode(200);

            while (waiting() >= 0) {
                Thread.sleep(50);
            }
            assertThat(Duration.between(begin, Instant.now())).isBetween(PATIENCE, PATIENCE.plusSeconds(10));
            var rest = rest(reader);
            assertThat(rest.contains("sha256")).isFalse();
            assertThat(rest.endsWith("0\r\n\r\n")).isFalse();
            assertThat(rest.length()).isLessThan(30_000_000);
        }
    }

    @Test
    void one_who_goes_away_leaves_nothing_behind() throws Exception {
        try (var reader = reader()) {
            assertThat(reader.getInputStream().readNBytes(4_000)).hasSize(4_000);
            assertThat(waiting()).isGreaterThanOrEqualTo(-1);
        }
        var begin = Instant.now();
        while (waiting() >= 0) {
            Thread.sleep(20);
        }
        assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE.dividedBy(2));
    }

    @Test
    void one_who_reads_on_gets_all_of_a_large_dump() throws IOException {
        var dump = DumpText.of(call().get("/api/v1/dump.jsonl").then().extract().asByteArray());
        assertThat(dump.entries()).hasSizeGreaterThan(10_000);
    }

    private static Socket reader() throws IOException {
        var uri = address("/api/v1/dump.jsonl");
        var socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        socket.getOutputStream()
                .write("GET /api/v1/dump.jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String rest(Socket reader) {
        var rest = new StringBuilder();
        var bytes = new byte[65_536];
        try {
            for (int read = reader.getInputStream().read(bytes);
                    read >= 0;
                    read = reader.getInputStream().read(bytes)) {
                rest.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException reset) {
            rest.append("(reset)");
        }
        return rest.toString();
    }

    /** -1 when no dump is open. */
    private double waiting() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            return row.next() ? row.getDouble(1) : -1;
        }
    }

    private void run(String statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // One by one: the driver gives each ten seconds.
            for (var each : statements.split(";", -1)) {
                statement.execute(each);
            }
            connection.commit();
        }
    }
}
