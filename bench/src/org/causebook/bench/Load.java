package org.causebook.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.persistence.embedded.EmbeddedPostgres;
import org.causebook.persistence.json.ContentJson;
import org.causebook.search.SearchableTexts;
import org.flywaydb.core.Flyway;

/** Fills a data directory of the embedded PostgreSQL with invented catalogs: {@code bench/run Load 100000 [directory]}. */
public final class Load {

    private static final String LOADED = "2026-01-01T00:00:00Z";

    /** Indexes that are filled faster when all rows are there. */
    private static final Map<String, String> LATE_INDEXES = Map.of(
            "ix_published_entry_document",
            "published_entry using gin (document) with (gin_pending_list_limit = 256)",
            "ix_search_word_similar",
            "search_word using gin (word gin_trgm_ops)");

    private static final String COUNT_WORDS = """
            insert into search_word (word, stem, entries)
            select l.word, s.stem, l.entries
            from loaded_word l
            cross join lateral (select (tsvector_to_array(to_tsvector('english', l.word)))[1] as stem) s
            where s.stem is not null
            on conflict (word) do update set entries = search_word.entries + excluded.entries
            """;

    private final Connection connection;
    private final int count;
    private final Map<String, Integer> words = new HashMap<>();

    private Load(Connection connection, int count) {
        this.connection = connection;
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
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

    private void run() throws SQLException, JsonProcessingException {
        connection.setAutoCommit(false);
        // One connection has the machine to itself: sorts and indexes fit into memory that many could not have.
        execute("set work_mem = '64MB'");
        execute("set maintenance_work_mem = '512MB'");
        // Identities of its own, far from those of the shipped catalogs.
        long catalogs = next("catalog") + 1_000;
        long entries = next("entry") + 1_000;
        for (var index : LATE_INDEXES.keySet()) {
            execute("drop index " + index);
        }
        fill(catalogs, entries);
        execute("insert into work_item select s.* from work_state s where s.entry_id >= " + entries);
        for (var index : LATE_INDEXES.entrySet()) {
            execute("create index " + index.getKey() + " on " + index.getValue());
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("vacuum analyze");
    }

    private void fill(long catalogs, long entries) throws SQLException, JsonProcessingException {
        catalogs(catalogs);
        entries(catalogs, entries);
        codes(catalogs, entries);
        revisions(entries);
        published(catalogs, entries);
        names(entries);
        words();
        for (var table : List.of("catalog", "entry")) {
            execute("select setval(pg_get_serial_sequence('" + table + "', 'id'), (select max(id) from " + table + "))");
        }
        // Without statistics of the new rows the work list would be computed by the wrong plan.
        execute("analyze catalog, entry, entry_code, revision, published_entry");
    }

    private void catalogs(long first) throws SQLException, JsonProcessingException {
        var columns = "catalog (id, slug, title, notation, scope, visibility, content)";
        try (var rows = new CopyRows(connection, columns)) {
            for (int i = 0; i * Sample.PER_CATALOG < count; i++) {
                var catalog = catalog(i);
                rows.add(
                        first + i,
                        catalog.slug(),
                        catalog.title(),
                        Sample.notation(i),
                        "product",
                        "public",
                        ContentJson.STORED.writeValueAsString(catalog));
            }
        }
    }

    private static CatalogContent catalog(int number) throws JsonProcessingException {
        return ContentJson.STORED.readValue(
                """
                {"slug": "invented-%d", "title": "Invented catalog %d", "product": "Invented product %d",
                 "summary": "Codes that no program returns, for measuring.", "notation": "%s", "fourEyes": false}
                """
                        .formatted(number + 1, number + 1, number / 10 + 1, Sample.notation(number)),
                CatalogContent.class);
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

    private void revisions(long entries) throws SQLException, JsonProcessingException {
        var columns = "revision (entry_id, number, content, author, state, edition, published_at)";
        try (var rows = new CopyRows(connection, columns)) {
            for (int i = 0; i < count; i++) {
                rows.add(entries + i, 1, json(content(Sample.of(i))), null, "published", 1, LOADED);
            }
        }
    }

    private void published(long catalogs, long entries) throws SQLException, JsonProcessingException {
        var columns = "published_entry (entry_id, catalog_id, code, low, high, symbol, meaning, outcome,"
                + " cause_determined, state, edition, published_at, updated_at, content, search_texts)";
        try (var rows = new CopyRows(connection, columns)) {
            for (int i = 0; i < count; i++) {
                var sample = Sample.of(i);
                var content = content(sample);
                var texts = texts(sample).texts();
                SearchableTexts.words(texts).forEach(word -> words.merge(word, 1, Integer::sum));
                rows.add(
                        entries + i,
                        catalogs + sample.catalog(),
                        sample.code(),
                        sample.value(),
                        sample.value(),
                        sample.symbol(),
                        sample.meaning(),
                        sample.outcome(),
                        content.causeDetermined(),
                        "published",
                        1,
                        LOADED,
                        LOADED,
                        json(content),
                        texts.stream().collect(Collectors.joining("\",\"", "{\"", "\"}")));
            }
        }
    }

    private void names(long entries) throws SQLException, JsonProcessingException {
        try (var rows = new CopyRows(connection, "search_name (name, entry_id, kind)")) {
            for (int i = 0; i < count; i++) {
                for (var name : texts(Sample.of(i)).names().entrySet()) {
                    rows.add(name.getKey(), entries + i, name.getValue().id());
                }
            }
        }
    }

    private void words() throws SQLException {
        execute("create temporary table loaded_word (word text collate \"C\", entries int) on commit drop");
        try (var rows = new CopyRows(connection, "loaded_word")) {
            for (var word : words.entrySet()) {
                rows.add(word.getKey(), word.getValue());
            }
        }
        execute(COUNT_WORDS);
    }

    private static SearchableTexts texts(Sample sample) throws JsonProcessingException {
        var code = EntryCode.of(sample.code(), EntryCode.Kind.PRIMARY, null, sample.value(), sample.value());
        return SearchableTexts.of(catalog(sample.catalog()), content(sample), List.of(code));
    }

    private static EntryContent content(Sample sample) {
        var causes = sample.causes().stream()
                .map(cause -> new Cause(
                        cause.explanation(),
                        Confidence.valueOf(cause.confidence().toUpperCase(Locale.ROOT)),
                        cause.resolution(),
                        List.of()))
                .collect(Collectors.toList());
        return new EntryContent(
                sample.symbol(),
                null,
                sample.meaning(),
                Outcome.of(sample.outcome()),
                causes,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static String json(EntryContent content) throws JsonProcessingException {
        return ContentJson.STORED.writeValueAsString(content);
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
