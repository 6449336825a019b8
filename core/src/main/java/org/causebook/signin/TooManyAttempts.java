package org.causebook.signin;

import java.time.Duration;

/** Someone tried to sign in too often. */
public final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyAttempts(Duration wait) {
        super("too many attempts to sign in");
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    /** After how many seconds to try again, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, seconds);
    }
}
