package org.causebook.api.sync;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone who hardly reads a large dump costs little and holds up nobody. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class SlowReaderTest {

    /** 10,000 entries of 4 KB each: more than the buffers of two sockets take. */
    private static final String LOAD = """
            insert into catalog (slug, title, notation, scope, visibility, content) values ('many', 'Many', 'status32', 'general',
              'public', '{"slug": "many", "title": "Many", "summary": "s", "notation": "status32", "scope": "general"}');
            insert into entry (catalog_id, code) select c.id, n from catalog c, generate_series(1, 10000) n where slug = 'many';
            insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)
            select e.id, e.catalog_id, e.code, e.code, e.code::bigint, e.code::bigint, 'primary'
            from entry e join catalog c on c.id = e.catalog_id where slug = 'many';
            insert into revision (entry_id, number, content, state, edition, published_at)
            select e.id, 1, '{}', 'published', 1, now() from entry e join catalog c on c.id = e.catalog_id where slug = 'many';
            insert into published_entry (entry_id, catalog_id, code, low, high, meaning, outcome, cause_determined, state,
              edition, published_at, updated_at, content)
            select e.id, e.catalog_id, e.code, e.code::bigint, e.code::bigint, repeat('-', 4000), 'error', false, 'published',
              1, now(), now(), jsonb_build_object('meaning', repeat('-', 4000), 'outcome', 'error')
            from entry e join catalog c on c.id = e.catalog_id where slug = 'many';
            """;

    /** How long the transaction of the dump has been waiting for its reader, in milliseconds; 0 when there is none. */
    private static final String WAITING = """
            select coalesce(max(extract(epoch from clock_timestamp() - state_change)) * 1000, 0) from pg_stat_activity
            where state = 'idle in transaction' and datname = current_database()
            """;

    /** How many transactions are open besides the one that counts them. */
    static final String TRANSACTIONS = """
            select count(*) from pg_stat_activity
            where xact_start is not null and datname = current_database() and backend_type = 'client backend'
              and pid <> pg_backend_pid()
            """;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource source;

    @BeforeAll
    void load() throws SQLException {
        load(source);
    }

    @AfterAll
    void hide() throws SQLException {
        hide(source);
    }

    /** One client may have one dump at a time. */
    @BeforeEach
    void waitForDumpsBefore() {
        await().atMost(100, SECONDS).until(() -> number(source, TRANSACTIONS) == 0);
    }

    @Test
    void the_server_waits_with_reading_and_serves_others() throws Exception {
        try (var reader = reader()) {
            assertThat(reader.getInputStream().readNBytes(4_000)).hasSize(4_000);

            // For a second it has read nothing more, so it holds no more than the buffers of the connection.
            await().atMost(100, SECONDS).until(() -> number(source, WAITING) >= 1_000);

            call().get("/api/v1/catalogs").then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/dump.jsonl", "/api/v1/export?format=jsonl"})
    void one_client_leaves_places_to_others(String path) throws Exception {
        try (var reader = reader(path)) {
            assertThat(reader.getInputStream().readNBytes(4_000)).hasSize(4_000);

            call().get(path).then().statusCode(429).header("Retry-After", notNullValue());
            call().head(path).then().statusCode(200);
            try (var other = new Socket("127.0.0.1", address(path).getPort(), InetAddress.getByName("127.0.0.31"), 0)) {
                ask(other, path);
                assertThat(new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
        }
    }

    @Test
    void one_who_goes_away_leaves_nothing_behind() throws Exception {
        try (var reader = reader()) {
            assertThat(reader.getInputStream().readNBytes(4_000)).hasSize(4_000);
        }

        await("long before the time for a dump is over")
                .atMost(100, SECONDS)
                .until(() -> number(source, TRANSACTIONS) == 0);
    }

    @Test
    void one_who_reads_on_gets_all_of_a_large_dump() throws IOException {
        var dump = DumpText.of(call().get("/api/v1/dump.jsonl").then().extract().asByteArray());
        assertThat(dump.entries()).hasSizeGreaterThan(10_000);
    }

    /** Someone who has asked for a dump, and into whose connection little fits. */
    static Socket reader() throws IOException {
        return reader("/api/v1/dump.jsonl");
    }

    private static Socket reader(String path) throws IOException {
        var uri = address(path);
        var socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        ask(socket, path);
        return socket;
    }

    private static void ask(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    static double number(DataSource source, String question) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Publishes many entries. */
    static void load(DataSource source) throws SQLException {
        run(source, LOAD);
    }

    /** Other tests count the public catalogs. */
    static void hide(DataSource source) throws SQLException {
        run(source, "update catalog set visibility = 'internal', slug = 'hidden-' || id where slug = 'many'");
    }

    private static void run(DataSource source, String statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            connection.setAutoCommit(false);
            for (var each : statements.split(";", -1)) {
                statement.execute(each);
            }
            connection.commit();
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }
}
