package org.causebook.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.causebook.backup.BackupRefused;
import org.causebook.backup.Backups.ExistingData;
import org.causebook.backup.Backups.Restored;
import org.causebook.backup.RestoreFailed;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** One restore: checks the file, empties the database if asked to, loads the rows, and migrates to the newest schema. */
record Restore(DataSource dataSource, SchemaVersions versions) {

    private static final Logger LOG = Logger.getLogger(Restore.class);

    /** No tables, functions or types, except those of extensions, which come with a new database. */
    private static final String EMPTY = """
            select not exists (
              select from (
                select oid, relnamespace as namespace from pg_class
                union all select oid, pronamespace from pg_proc
                union all select oid, typnamespace from pg_type
              ) thing
              where namespace = current_schema()::regnamespace
                and not exists (select from pg_depend where objid = thing.oid and deptype = 'e')
            )
            """;

    private static final String HAS_TABLE =
            "select to_regclass(quote_ident(current_schema()) || '.' || quote_ident('%s')) is not null";

    private static final String RUNNING = """
            select exists (
              select from pg_stat_activity where datname = current_database() and application_name = 'causebook'
            )
            """;

    Restored restore(Path path, ExistingData existing) {
        try (var file = BackupFile.open(path)) {
            versions.refuseUnlessKnown(file.manifest());
            if (mustBeCleaned(existing)) {
                versions.clean();
            }
            return fill(file);
        } catch (IOException e) {
            throw new BackupRefused("The file " + path + " cannot be read: " + BackupFile.reason(e) + ".", e);
        }
    }

    /**
     * Whether the database holds data that has to be deleted first.
     *
     * @throws BackupRefused if the data must be kept, the database is in use, or it is not Causebook's
     */
    private boolean mustBeCleaned(ExistingData existing) {
        try (var connection = dataSource.getConnection()) {
            var sql = new Sql(connection);
            if (isTrue(sql, RUNNING)) {
                throw new BackupRefused("A Causebook is running on this database: stop it first.");
            }
            if (isTrue(sql, EMPTY)) {
                return false;
            }
            if (!isTrue(sql, HAS_TABLE.formatted(versions.history()))) {
                throw new BackupRefused("The database holds tables or functions that are not Causebook's: give it a"
                        + " database of its own.");
            }
            if (existing == ExistingData.KEEP) {
                throw new BackupRefused("The database is not empty. Restore into an empty database, or add --replace"
                        + " to delete everything in this one first.");
            }
            return true;
        } catch (SQLException e) {
            throw new BackupRefused("The database cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isTrue(Sql sql, String query) throws SQLException {
        return sql.one(query, row -> row.getBoolean(1));
    }

    private Restored fill(BackupFile file) {
        var manifest = file.manifest();
        try {
            versions.migrateTo(manifest.schema());
            long rows = load(file);
            var schemaNow = versions.migrateToNewest();
            return new Restored(
                    Instant.parse(manifest.takenAt()),
                    manifest.application(),
                    manifest.schema(),
                    schemaNow,
                    manifest.tables().size(),
                    rows);
        } catch (SQLException | IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    private long load(BackupFile file) throws SQLException, IOException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var sql = new Sql(connection);
                long rows = new TableLoader(sql, new DatabaseStructure(sql, versions.history())).load(file);
                connection.commit();
                return rows;
            } finally {
                connection.rollback();
            }
        }
    }

    private RestoreFailed failure(Exception reason) {
        LOG.debug("The restore failed", reason);
        var message = "The restore failed: " + reason.getMessage() + ". ";
        try {
            versions.clean();
            return new RestoreFailed(
                    message + "The database is empty again and the backup file is unchanged. Fix the cause and repeat"
                            + " the restore.",
                    reason);
        } catch (FlywayException e) {
            reason.addSuppressed(e);
            return new RestoreFailed(
                    message + "The database could not be emptied again: drop and create it, then repeat the restore.",
                    reason);
        }
    }
}
