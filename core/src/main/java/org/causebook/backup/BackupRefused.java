package org.causebook.backup;

/** Why a backup is not restored, in words for the person who operates Causebook. Nothing was written. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupRefused(String message) {
        super(message);
    }

    public BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
