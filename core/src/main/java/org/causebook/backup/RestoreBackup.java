package org.causebook.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/**
 * Restores a backup. No actor is asked for a right: who can call this holds the database itself, and in an empty one
 * there is nobody to ask.
 */
@ApplicationScoped
public class RestoreBackup {

    private final Backups backups;

    @Inject
    RestoreBackup(Backups backups) {
        this.backups = backups;
    }

    /**
     * Fills the database from the file; nobody else may be using it.
     *
     * @throws BackupRefused if the file or the database is not fit for it; nothing was written
     * @throws RestoreFailed if it broke off half-way; the database is empty
     */
    public Restored from(Path file, Existing existing) {
        return backups.restore(file, existing);
    }
}
