package org.causebook.backup;

/** What becomes of the data that a database holds into which a backup is to be restored. */
public enum Existing {
    /** They are kept, and nothing is restored. */
    KEEP,
    /** They are deleted, once the backup has been found to be sound. */
    DELETE
}
