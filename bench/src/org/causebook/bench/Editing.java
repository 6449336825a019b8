package org.causebook.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.SplittableRandom;
import org.causebook.persistence.embedded.EmbeddedPostgres;

/**
 * Times saving a draft and listing entries for editors: {@code bench/run Editing bench/target/data-100000}. The baselines
 * are a durable update of one row over JDBC, and the smallest page over HTTP.
 */
public final class Editing {

    private static final int TIMES = 1_000;
    private static final String[] LISTS = {
        "",
        "?sort=code",
        "?sort=-code",
        "?sort=symbol",
        "?sort=meaning",
        "?catalog=invented-3",
        "?catalog=invented-3&sort=meaning",
        "?status=published&cause=undetermined",
        "?status=draft",
        "?q=timeout",
        "?q=proxybucket",
        "?q=0x80020007",
    };

    private final Desk desk;
    private final Connection connection;

    private Editing(Desk desk, Connection connection) {
        this.desk = desk;
        this.connection = connection;
    }

    public static void main(String[] arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.open(Path.of(arguments[0]));
                var application = Application.start(postgres.login());
                var connection = DriverManager.getConnection(
                        postgres.login().url(), "causebook", postgres.login().password())) {
            new Editing(Desk.open(application, connection), connection).run();
        }
    }

    private void run() throws Exception {
        Timings.head();
        saving();
        lists();
    }

    private void saving() throws Exception {
        var random = new SplittableRandom(7);
        var update = Timings.of(TIMES, turn -> touch());
        update.print("baseline: one row updated durably, JDBC", update);
        var path = draft();
        var tag = new String[] {desk.get(path).headers().firstValue("ETag").orElseThrow()};
        var save = Timings.of(TIMES, turn -> tag[0] = desk.put(path, tag[0], content(random)));
        save.print("saving a draft, PUT over HTTP", update);
    }

    private void lists() throws Exception {
        var smallest = Timings.of(TIMES, turn -> desk.page("/admin/account"));
        smallest.print("baseline: the page of one's own account", smallest);
        for (var query : LISTS) {
            var list = Timings.of(TIMES / 4, turn -> desk.page("/admin/entries" + query));
            list.print("/admin/entries" + query, smallest);
        }
    }

    private void touch() throws Exception {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update account set last_seen_at = clock_timestamp() where login = 'bench'");
        }
    }

    /** The draft of a published entry in the middle of everything; begun where there is none. */
    private String draft() throws Exception {
        var path = "/api/v1/catalogs/invented-3/codes/" + Sample.of(2 * Sample.PER_CATALOG + 7).code() + "/draft";
        desk.beginDraft(path);
        return path;
    }

    private static String content(SplittableRandom random) {
        return """
                {"meaning": "%s", "outcome": "error",
                 "causes": [{"explanation": "%s", "confidence": "suspected", "resolution": "%s"}]}"""
                .formatted(
                        Words.sentence(random, 5, 14),
                        Words.sentence(random, 10, 40),
                        Words.sentence(random, 10, 60));
    }
}
