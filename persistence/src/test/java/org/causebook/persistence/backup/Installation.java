package org.causebook.persistence.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.causebook.backup.Backups.ExistingData;
import org.causebook.backup.Backups.Restored;
import org.causebook.persistence.embedded.EmbeddedPostgres;
import org.causebook.persistence.embedded.Login;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own on the embedded server, whose owner is no superuser, as a database administrator gives it. */
final class Installation implements AutoCloseable {

    private static final Login SERVER = start();
    private static final String OWNER = "plain_owner";
    private static final String PASSWORD = "a password";
    private static final String HISTORY = "flyway_schema_history";

    private final String name = "other_" + UUID.randomUUID().toString().replace("-", "");
    private final FluentConfiguration migrations;

    Installation() throws SQLException {
        onServer("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'plain_owner') then
                    create role plain_owner login nosuperuser nocreaterole nocreatedb password 'a password';
                  end if;
                end $$
                """);
        onServer("create database " + name + " owner " + OWNER);
        this.migrations = Flyway.configure()
                .locations("classpath:db/migration", "classpath:db/hard_to_copy")
                .dataSource(dataSource());
    }

    PGSimpleDataSource dataSource() {
        return dataSource(SERVER.url().replace("/causebook?", "/" + name + "?"), OWNER, PASSWORD);
    }

    Installation migrate() {
        migrations.load().migrate();
        return this;
    }

    /** A catalog with two entries, whatever else the migrations may bring. */
    Installation fill() throws SQLException {
        insert(
                "catalog",
                Map.of(
                        "slug", "'filled'",
                        "title", "'Filled'",
                        "summary", "'s'",
                        "notation", "'status32'",
                        "scope", "'product'",
                        "visibility", "'public'",
                        "content", "'{}'"));
        execute("insert into entry (catalog_id, code) select id, unnest(array['1', '2']) from catalog"
                + " where slug = 'filled'");
        return this;
    }

    /** Inserts a row of those columns that the table has. */
    void insert(String table, Map<String, String> values) throws SQLException {
        try (var connection = dataSource().getConnection()) {
            var sql = new Sql(connection);
            var columns = new DatabaseStructure(sql, HISTORY)
                    .tables().stream()
                            .filter(each -> each.name().equals(table))
                            .flatMap(each -> each.columns().stream())
                            .filter(values::containsKey)
                            .toList();
            var row = columns.stream().map(values::get).collect(Collectors.joining(", "));
            sql.execute("insert into %s (%s) select %s".formatted(table, String.join(", ", columns), row));
        }
    }

    /** All but the newest migration, as an earlier release would have left it. */
    String migrateToThePreviousVersion() {
        var all = migrations.load().info().all();
        var previous = all[all.length - 2].getVersion();
        Flyway.configure().configuration(migrations).target(previous).load().migrate();
        return previous.getVersion();
    }

    DatabaseBackups backups() {
        return new DatabaseBackups(dataSource(), migrations.load(), "1.2.3");
    }

    Path backUp(Path directory) throws IOException {
        var out = new ByteArrayOutputStream();
        backups().write(out);
        return Files.write(directory.resolve(name + ".zip"), out.toByteArray());
    }

    Restored restore(Path file) {
        return backups().restore(file, ExistingData.KEEP);
    }

    void execute(String... statements) throws SQLException {
        try (var connection = dataSource().getConnection()) {
            for (var statement : statements) {
                new Sql(connection).execute(statement);
            }
        }
    }

    String value(String query) throws SQLException {
        try (var connection = dataSource().getConnection()) {
            return new Sql(connection).one(query, row -> row.getString(1));
        }
    }

    boolean isEmpty() throws SQLException {
        return value("select count(*) from pg_class where relnamespace = 'public'::regnamespace")
                .equals("0");
    }

    /** A hash of all rows of each table; of the counter of changes without its epoch. */
    Map<String, String> hashes() throws SQLException {
        var hashes = new TreeMap<String, String>();
        try (var connection = dataSource().getConnection()) {
            var sql = new Sql(connection);
            for (var table : new DatabaseStructure(sql, HISTORY).tables()) {
                var row = table.name().equals("change_counter") ? "t.sequence::text" : "t::text";
                var hash =
                        "select count(*) || ' ' || coalesce(md5(string_agg(%1$s, '|' order by %1$s)), '') from %2$s t";
                hashes.put(table.name(), sql.one(hash.formatted(row, table.quotedName()), each -> each.getString(1)));
            }
        }
        return hashes;
    }

    /** How many rows each table has. */
    Map<String, String> counts() throws SQLException {
        var counts = hashes();
        counts.replaceAll((table, hash) -> hash.substring(0, hash.indexOf(' ')));
        return counts;
    }

    @Override
    public void close() throws SQLException {
        onServer("drop database " + name + " with (force)");
    }

    private static Login start() {
        var server = EmbeddedPostgres.open(Path.of(System.getProperty("causebook.data-dir") + "-backup"));
        server.closeAfterApplication();
        return server.login();
    }

    private static PGSimpleDataSource dataSource(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static void onServer(String statement) throws SQLException {
        try (var connection =
                dataSource(SERVER.url(), Login.USER, SERVER.password()).getConnection()) {
            new Sql(connection).execute(statement);
        }
    }
}
