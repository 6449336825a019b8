package org.causebook.backup;

/** A restore broke off, in words for the person who operates Causebook: why, what state that left, what to do. */
public final class RestoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RestoreFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
