package org.causebook.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;

/** A database of its own for one test, on a PostgreSQL that all tests share. */
final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DataSource source;

    private TestDatabase(DataSource source) {
        this.source = source;
    }

    static TestDatabase empty() {
        String name = "test_" + COUNT.incrementAndGet();
        new TestDatabase(SERVER.getPostgresDatabase()).execute("create database " + name);
        return new TestDatabase(SERVER.getDatabase("postgres", name));
    }

    static TestDatabase migrated() {
        TestDatabase database = empty();
        database.migrate();
        return database;
    }

    Flyway flyway(MigrationVersion target) {
        return Flyway.configure().dataSource(source).target(target).load();
    }

    MigrateResult migrate() {
        return flyway(MigrationVersion.LATEST).migrate();
    }

    MigrateResult migrateTo(String version) {
        return flyway(MigrationVersion.fromVersion(version)).migrate();
    }

    Connection connect() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, each as its columns in text joined by {@code |}, with {@code -} for null. */
    List<String> rows(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            String value = result.getString(column);
            columns.add(value == null ? "-" : value);
        }
        return String.join("|", columns);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
