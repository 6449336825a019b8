package org.causebook.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.causebook.persistence.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/** Fills a data directory of the embedded PostgreSQL with invented catalogs: {@code bench/run Load 100000 [directory]}. */
public final class Load {

    private static final String LOADED = "2026-01-01T00:00:00Z";

    private static final List<String> FILLED =
            List.of("catalog", "entry", "entry_code", "revision", "published_entry", "published_cause");

    /** What triggers keep row by row, in one statement each: of entries from that number on. */
    private static final List<String> DERIVED =
            List.of(
                    "insert into work_item select s.* from work_state s where s.entry_id >= %d",
                    "call rebuild_published_documents()",
                    "call rebuild_search()");

    private final Connection connection;
    private final int count;

    private Load(Connection connection, int count) {
        this.connection = connection;
        this.count = count;
    }

    public static void main(String[] arguments) throws SQLException {
        int count = Integer.parseInt(arguments[0]);
        var directory = Path.of(arguments.length > 1 ? arguments[1] : "bench/target/data-" + count);
        try (var postgres = EmbeddedPostgres.open(directory)) {
            var login = postgres.login();
            Flyway.configure()
                    .dataSource(login.url(), "causebook", login.password())
                    .load()
                    .migrate();
            try (var connection = DriverManager.getConnection(login.url(), "causebook", login.password())) {
                long begun = System.nanoTime();
                new Load(connection, count).run();
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%,d entries in %.1f s, %,.0f a second, in %s%n",
                        count,
                        seconds,
                        count / seconds,
                        directory);
            }
        }
    }

    private void run() throws SQLException {
        connection.setAutoCommit(false);
        // One connection has the machine to itself: sorts and indexes fit into memory that many could not have.
        execute("set work_mem = '64MB'");
        execute("set maintenance_work_mem = '512MB'");
        // Identities of its own, far from those of the shipped catalogs.
        long catalogs = next("catalog") + 1_000;
        long entries = next("entry") + 1_000;
        triggers("disable");
        fill(catalogs, entries);
        // Without statistics of the new rows the derived tables would be computed by the wrong plans.
        execute("analyze " + String.join(", ", FILLED));
        for (var statement : DERIVED) {
            execute(statement.formatted(entries));
        }
        triggers("enable");
        connection.commit();
        connection.setAutoCommit(true);
        execute("vacuum analyze");
    }

    private void fill(long catalogs, long entries) throws SQLException {
        catalogs(catalogs);
        entries(catalogs, entries);
        codes(catalogs, entries);
        revisions(entries);
        published(catalogs, entries);
        causes(entries);
        for (var table : List.of("catalog", "entry")) {
            execute("select setval(pg_get_serial_sequence('" + table + "', 'id'), (select max(id) from " + table + "))");
        }
    }

    /** Triggers are right for a few rows at a time, and slow for very many; foreign keys are checked all the same. */
    private void triggers(String how) throws SQLException {
        for (var table : FILLED) {
            execute("alter table " + table + " " + how + " trigger user");
        }
    }

    private void catalogs(long first) throws SQLException {
        try (var rows =
                new CopyRows(connection, "catalog (id, slug, title, product, summary, notation, scope, four_eyes)")) {
            for (int i = 0; i * Sample.PER_CATALOG < count; i++) {
                var title = "Invented catalog " + (i + 1);
                rows.add(
                        first + i,
                        "invented-" + (i + 1),
                        title,
                        "Invented product " + (i / 10 + 1),
                        "Codes that no program returns, for measuring.",
                        Sample.notation(i),
                        "product",
                        false);
            }
        }
    }

    private void entries(long catalogs, long entries) throws SQLException {
        try (var rows = new CopyRows(connection, "entry (id, catalog_id, code)")) {
            for (int i = 0; i < count; i++) {
                var sample = Sample.of(i);
                rows.add(entries + i, catalogs + sample.catalog(), sample.code());
            }
        }
    }

    private void codes(long catalogs, long entries) throws SQLException {
        try (var rows = new CopyRows(connection, "entry_code (entry_id, catalog_id, text, key, low, high, kind)")) {
            for (int i = 0; i < count; i++) {
                var sample = Sample.of(i);
                rows.add(
                        entries + i,
                        catalogs + sample.catalog(),
                        sample.code(),
                        sample.key(),
                        sample.value(),
                        sample.value(),
                        "primary");
            }
        }
    }

    private void revisions(long entries) throws SQLException {
        var columns = "revision (entry_id, number, format, content, author, state, publication, published_at)";
        try (var rows = new CopyRows(connection, columns)) {
            for (int i = 0; i < count; i++) {
                rows.add(entries + i, 1, 1, content(Sample.of(i)), null, "published", 1, LOADED);
            }
        }
    }

    private void published(long catalogs, long entries) throws SQLException {
        var columns = "published_entry (entry_id, catalog_id, code, sort_value, symbol, meaning, outcome, revision,"
                + " published_at, updated_at)";
        try (var rows = new CopyRows(connection, columns)) {
            for (int i = 0; i < count; i++) {
                var sample = Sample.of(i);
                rows.add(
                        entries + i,
                        catalogs + sample.catalog(),
                        sample.code(),
                        sample.value(),
                        sample.symbol(),
                        sample.meaning(),
                        sample.outcome(),
                        1,
                        LOADED,
                        LOADED);
            }
        }
    }

    private void causes(long entries) throws SQLException {
        try (var rows = new CopyRows(
                connection, "published_cause (entry_id, position, explanation, confidence, resolution)")) {
            for (int i = 0; i < count; i++) {
                int position = 0;
                for (var cause : Sample.of(i).causes()) {
                    rows.add(entries + i, ++position, cause.explanation(), cause.confidence(), cause.resolution());
                }
            }
        }
    }

    private static String content(Sample sample) {
        var causes = sample.causes().stream()
                .map(cause -> "{\"explanation\": " + quoted(cause.explanation()) + ", \"confidence\": "
                        + quoted(cause.confidence()) + ", \"resolution\": " + quoted(cause.resolution())
                        + ", \"references\": []}")
                .collect(Collectors.joining(", "));
        return "{\"symbol\": " + quoted(sample.symbol()) + ", \"symbolNote\": null, \"meaning\": "
                + quoted(sample.meaning()) + ", \"outcome\": " + quoted(sample.outcome())
                + ", \"appliesTo\": [], \"articlePosition\": null, \"codes\": [], \"references\": [], \"causes\": ["
                + causes + "]}";
    }

    /** The invented texts hold nothing that JSON would have to escape. */
    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private long next(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select coalesce(max(id), 0) + 1 from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
