package org.causebook.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.causebook.backup.BackupRefused;
import org.causebook.backup.Existing;
import org.causebook.backup.RestoreFailed;
import org.causebook.backup.Restored;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** One restore, from looking at the file to the newest schema. */
record Restoration(DataSource dataSource, Schema schema) {

    private static final Logger LOG = Logger.getLogger(Restoration.class);

    Restored restore(Path path, Existing existing) {
        try (var file = BackupFile.open(path)) {
            schema.refuseUnlessKnown(file.manifest());
            makeRoom(existing);
            return fill(file);
        } catch (IOException e) {
            throw new BackupRefused("The file " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void makeRoom(Existing existing) {
        boolean occupied;
        try (var connection = dataSource.getConnection()) {
            occupied = new Occupancy(new Sql(connection), schema.history()).check(existing);
        } catch (SQLException e) {
            throw new BackupRefused("The database cannot be used: " + e.getMessage() + ".", e);
        }
        if (occupied) {
            schema.clean();
        }
    }

    private Restored fill(BackupFile file) {
        var manifest = file.manifest();
        try {
            schema.migrateTo(manifest.schema());
            long rows = load(file);
            var broughtTo = schema.migrateToNewest();
            return new Restored(
                    Instant.parse(manifest.takenAt()),
                    manifest.application(),
                    manifest.schema(),
                    broughtTo,
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
                long rows = new Loading(new Sql(connection), schema.history()).load(file);
                connection.commit();
                return rows;
            } finally {
                connection.rollback();
            }
        }
    }

    private RestoreFailed failure(Exception reason) {
        LOG.debug("The restore broke off", reason);
        try {
            schema.clean();
            return new RestoreFailed(
                    "The restore broke off: " + reason.getMessage()
                            + ". The database is empty again; the backup file is unharmed. Remove the cause and repeat it.",
                    reason);
        } catch (FlywayException e) {
            reason.addSuppressed(e);
            return new RestoreFailed(
                    "The restore broke off: " + reason.getMessage()
                            + ". The database could not be emptied again: create it anew, then repeat the restore.",
                    reason);
        }
    }
}
