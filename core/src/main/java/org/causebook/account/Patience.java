package org.causebook.account;

import java.time.Duration;

/**
 * How waits grow with failures: none for the first ones, then one second, doubled with each.
 *
 * @param free how many failures cost nothing
 * @param longest the longest wait
 */
record Patience(int free, Duration longest) {

    /** With one login from one address: people mistype thrice. */
    static final Patience WITH_PAIR = new Patience(3, AttemptCount.MAX_WAIT);

    /** With an address over all logins: behind one address may be an office. */
    static final Patience WITH_ADDRESS = new Patience(30, AttemptCount.MAX_WAIT);

    /** With a login over all addresses: short, because the person is made to wait for what others do. */
    static final Patience WITH_LOGIN = new Patience(20, Duration.ofSeconds(30));

    private static final int MAX_DOUBLINGS = 20;

    Duration waitAfter(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(failures - free - 1, MAX_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
