package org.causebook.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Port: the whole database as one file, accounts and history included. */
public interface Backups {

    /** What to do with the data of a database into which a backup is restored. */
    enum ExistingData {
        /** Keep the data and refuse the restore. */
        KEEP,
        /** Delete the data, once the backup has been checked. */
        DELETE
    }

    /**
     * What a restore brought back.
     *
     * @param takenAt the moment that the data is from
     * @param application version of the software that took the backup
     * @param schema schema version of the backup
     * @param schemaNow schema version after the restore, the newest that this software knows
     * @param tables number of tables in the backup
     * @param rows number of rows in all tables together
     */
    record Restored(Instant takenAt, String application, String schema, String schemaNow, int tables, long rows) {}

    /**
     * Writes the database as it is at one moment, while others go on changing it. Memory use does not depend on the
     * size of the database.
     *
     * <p>This may take minutes and must not run inside a transaction. A file that was not written to its end can be
     * told from a valid one.
     *
     * @param out is neither flushed nor closed when writing fails
     * @throws IOException if the file cannot be written to the end; the caller has to abort the transfer too
     */
    void write(OutputStream out) throws IOException;

    /**
     * Fills the database with the rows of a backup and renews the epoch of the change feed. A backup with an older
     * schema is migrated to the present one. Nobody else may use the database meanwhile. No right is checked: whoever
     * can call this holds the database itself.
     *
     * @throws BackupRefused if the file or the database is not fit for a restore; nothing was written
     * @throws RestoreFailed if the restore failed half-way; the message says what state the database is in
     */
    Restored restore(Path file, ExistingData existing);
}
