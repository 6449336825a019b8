package org.causebook.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When to try again what a receiver did not take: after longer waits each time, up to two hours, for a day. */
public final class Retries {

    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2));

    private Retries() {}

    /**
     * How long to wait after an attempt that failed.
     *
     * @param attempts how often it was tried, at least once
     * @param age how long ago it was to be sent first
     * @return empty when it is given up
     */
    public static Optional<Duration> after(int attempts, Duration age) {
        var wait = WAITS.get(Math.min(attempts, WAITS.size()) - 1);
        return age.plus(wait).compareTo(GIVE_UP_AFTER) > 0 ? Optional.empty() : Optional.of(wait);
    }
}
