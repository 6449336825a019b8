package org.causebook.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Attempts to sign in with something in common, such as the address.
 *
 * @param attempts all of them, those that were refused unseen too
 * @param failures those that were let through, less the successful ones; after a quiet hour they are forgotten
 * @param blockedUntil before that none is let through; null when the next one may
 * @param waited whether the next one has been asked to wait and need not wait again
 * @param lastAt when the last one was let through
 */
public record AttemptCount(
        long attempts,
        int failures,
        @Nullable Instant blockedUntil,
        boolean waited,
        @Nullable Instant lastAt) {

    /** Nothing has been tried. */
    public static final AttemptCount NONE = new AttemptCount(0, 0, null, false, null);

    /** The longest wait. A later end comes from a clock that was wrong. */
    static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private static final Duration MEMORY = Duration.ofHours(1);

    /** How long the next attempt has to wait; zero when it has not. */
    Duration waitAt(Instant now) {
        if (blockedUntil == null || !blockedUntil.isAfter(now) || blockedUntil.isAfter(now.plus(MAX_WAIT))) {
            return Duration.ZERO;
        }
        return Duration.between(now, blockedUntil);
    }

    /** An attempt was refused unseen. It makes nobody wait longer: else waiting would never end. */
    AttemptCount refused() {
        return new AttemptCount(attempts + 1, failures, blockedUntil, waited, lastAt);
    }

    /** An attempt was refused, and the next one is let through after that wait. */
    AttemptCount askedToWait(Instant now, Duration wait) {
        return new AttemptCount(attempts + 1, failures, now.plus(wait), true, lastAt);
    }

    /** An attempt is let through; it counts as a failure until it succeeds. */
    AttemptCount admitted(Instant now, Patience patience) {
        int count = failuresAt(now) + 1;
        var wait = patience.waitAfter(count);
        return new AttemptCount(attempts + 1, count, wait.isZero() ? null : now.plus(wait), false, now);
    }

    /** An attempt that was counted as a failure was none. Whom others made wait still waits. */
    AttemptCount succeeded() {
        return new AttemptCount(attempts, Math.max(0, failures - 1), blockedUntil, waited, lastAt);
    }

    /** The failures that still count. */
    int failuresAt(Instant now) {
        return lastAt == null || lastAt.isBefore(now.minus(MEMORY)) ? 0 : failures;
    }
}
