package org.causebook.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Port: the whole database as one file, accounts and history included. */
public interface Backups {

    /**
     * Writes the database as it is at one moment, while others go on changing it. Memory does not grow with it.
     *
     * <p>May take minutes and must not run inside a transaction. A file that was not written to its end is no valid
     * one, and can be told from a valid one.
     *
     * @param out is neither flushed nor closed when that fails
     * @throws IOException if the file cannot be written to the end; the transport has to break off too
     */
    void write(OutputStream out) throws IOException;

    /**
     * Fills the database with what a backup holds, row for row, and renews the epoch of the change feed. A backup of an
     * older version is brought forward to the present one.
     *
     * @throws BackupRefused if the file or the database is not fit for it; nothing was written
     * @throws RestoreFailed if it broke off half-way; the database is empty
     */
    Restored restore(Path file, Existing existing);
}
