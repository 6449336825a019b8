package org.causebook.backup;

import java.io.IOException;
import java.io.OutputStream;

/** A backup that is about to be written: noted in the audit trail, but not taken yet. */
public final class Backup {

    private final String fileName;
    private final Backups backups;

    Backup(String fileName, Backups backups) {
        this.fileName = fileName;
        this.backups = backups;
    }

    /** How to name the file: letters, digits, hyphens and one full stop. */
    public String fileName() {
        return fileName;
    }

    /**
     * Writes the database as it is when this begins.
     *
     * @throws IOException if that breaks off; what was written until then is no valid file
     */
    public void writeTo(OutputStream out) throws IOException {
        backups.write(out);
    }
}
