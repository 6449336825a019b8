package org.causebook.persistence.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A catalog for one test, in which several writers publish, each an entry of their own. */
final class Newsroom {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String ENTRY = """
            {"code": "%s", "key": "%s", "meaning": "m", "outcome": "error", "causes": []}""";

    private static final String CATALOG = """
            {"slug": "%s", "title": "Newsroom", "summary": "s", "notation": "symbolic", "scope": "product",
             "entries": [%s]}""";

    private static final String SUBMIT = """
            insert into revision (entry_id, number, format, content, author, state)
            select r.entry_id, max(r.number) + 1, 1, '{"meaning": "m", "outcome": "error"}', 'a writer', 'in-review'
            from revision r join entry e on e.id = r.entry_id
            where e.catalog_id = ? and e.code = ?
            group by r.entry_id
            """;

    private static final String PUBLISH = """
            select publish_revision(r.entry_id, r.number)
            from revision r join entry e on e.id = r.entry_id
            where e.catalog_id = ? and e.code = ? and r.state = 'in-review'
            """;

    private final DataSource source;
    private final String slug = "newsroom-" + COUNT.incrementAndGet();
    private long catalog;

    Newsroom(DataSource source) {
        this.source = source;
    }

    /** Publishes the catalog with one entry for each writer. */
    void open(int writers) throws SQLException {
        var entries = IntStream.range(0, writers)
                .mapToObj(Newsroom::code)
                .map(code -> ENTRY.formatted(code, code))
                .collect(Collectors.joining(","));
        execute("call ship_catalog('" + CATALOG.formatted(slug, entries) + "'::jsonb)");
        catalog = numbers("select id from catalog where slug = '" + slug + "'").get(0);
    }

    void show(String visibility) throws SQLException {
        execute("update catalog set visibility = '" + visibility + "' where slug = '" + slug + "'");
    }

    static String code(int writer) {
        return "WRITER_" + writer;
    }

    long catalog() {
        return catalog;
    }

    String slug() {
        return slug;
    }

    /** Submits and publishes that writer's entry once more; returns the number of its published revision. */
    int publish(Connection connection, int writer) throws SQLException {
        try (var submit = connection.prepareStatement(SUBMIT);
                var publish = connection.prepareStatement(PUBLISH)) {
            submit.setLong(1, catalog);
            submit.setString(2, code(writer));
            submit.executeUpdate();
            publish.setLong(1, catalog);
            publish.setString(2, code(writer));
            try (var row = publish.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void execute(String... statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    List<Long> numbers(String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    /** The process of the database that serves a connection. */
    int process(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    boolean waitsForLock(int process) throws SQLException {
        return !numbers("select 1 from pg_stat_activity where wait_event_type = 'Lock' and pid = " + process)
                .isEmpty();
    }
}
