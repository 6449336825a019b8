package org.causebook.signin;

import java.time.Duration;
import java.time.Instant;
import org.causebook.account.Expiring;
import org.jspecify.annotations.Nullable;

/** Port: counts of attempts to sign in, by key. Rows stay locked until the transaction ends. */
public interface SignInAttempts extends Expiring {

    /**
     * The attempts under one key.
     *
     * @param attempts all of them, including those refused without a look at the password
     * @param failures attempts whose password was wrong, or is still being checked; forgotten after a quiet hour
     * @param blockedUntil attempts before this time are refused; null if the next one is let through
     * @param waited whether the last attempt was asked to wait because others failed; then the next one is let through
     * @param lastAt when an attempt was last let through; null if never
     */
    record Count(
            long attempts,
            int failures,
            @Nullable Instant blockedUntil,
            boolean waited,
            @Nullable Instant lastAt) {

        /** No attempts. */
        public static final Count NONE = new Count(0, 0, null, false, null);

        private static final Duration MEMORY = Duration.ofHours(1);

        /** How long the next attempt has to wait. */
        Duration waitAt(Instant now) {
            // A later end was written while the clock was wrong.
            if (blockedUntil == null
                    || !blockedUntil.isAfter(now)
                    || blockedUntil.isAfter(now.plus(SignInThrottle.MAX_WAIT))) {
                return Duration.ZERO;
            }
            return Duration.between(now, blockedUntil);
        }

        /** The failures that still count. */
        int failuresAt(Instant now) {
            return lastAt == null || lastAt.isBefore(now.minus(MEMORY)) ? 0 : failures;
        }

        /** Counts an attempt that was refused. It does not extend the wait, which would never end otherwise. */
        Count refused() {
            return new Count(attempts + 1, failures, blockedUntil, waited, lastAt);
        }

        /** Counts an attempt that was refused because others failed. The next one is let through after the wait. */
        Count askedToWait(Instant now, Duration wait) {
            return new Count(attempts + 1, failures, now.plus(wait), true, lastAt);
        }

        /** Counts an attempt that is let through. It is a failure until it {@link #succeeded}. */
        Count admitted(Instant now, Backoff backoff) {
            int count = failuresAt(now) + 1;
            var wait = backoff.waitAfter(count);
            return new Count(attempts + 1, count, wait.isZero() ? null : now.plus(wait), false, now);
        }

        /** Takes back one failure. */
        Count succeeded() {
            return new Count(attempts, Math.max(0, failures - 1), blockedUntil, waited, lastAt);
        }
    }

    /**
     * How the wait grows with failures: nothing at first, then one second, doubled with each further failure.
     *
     * @param free how many failures cost nothing
     * @param longest the longest wait
     */
    record Backoff(int free, Duration longest) {

        private static final int MAX_DOUBLINGS = 20;

        Duration waitAfter(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            var wait = Duration.ofSeconds(1L << Math.min(failures - free - 1, MAX_DOUBLINGS));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /** The database's time now, not that of the start of the transaction. */
    Instant now();

    /** The count under that key, locked; {@link Count#NONE} if there is none yet. */
    Count lock(String key);

    /** Stores the count under a locked key. */
    void store(String key, Count count);

    /** Whether {@link #rememberDevice} was called with that key in the last 180 days. */
    boolean isKnownDevice(String key);

    /** Notes that someone signed in under that key. */
    void rememberDevice(String key);
}
