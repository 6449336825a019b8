package org.causebook.backup;

/** A restore failed half-way. The message tells the operator why, what state the database is in, and what to do. */
public final class RestoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RestoreFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
