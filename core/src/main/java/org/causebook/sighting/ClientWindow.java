package org.causebook.sighting;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Says whether a client does something for the first time in a window of time, such as an hour of the clock. It keeps
 * salted hashes in a table of fixed size and nothing else. The salt is thrown away with its window, so nobody can tell
 * afterwards who a client was. When the table is crowded, the oldest of two in one place is forgotten.
 */
final class ClientWindow {

    /** Whoever has this many clients at a time has 2 MB to spare. */
    private static final int PLACES = 1 << 18;

    private static final int COUNTS = 1 << 16;
    private static final int NETWORK_GROUPS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long millis;
    private final InstantSource clock;
    private volatile Window window;

    /** A window begins at a whole multiple of its length. */
    ClientWindow(Duration length, InstantSource clock) {
        this.millis = length.toMillis();
        this.clock = clock;
        this.window = new Window(clock.millis() / millis);
    }

    private static final class Window {

        private final long number;
        private final long salt = RANDOM.nextLong();
        private final AtomicLongArray seen = new AtomicLongArray(PLACES);
        private final AtomicIntegerArray counts = new AtomicIntegerArray(COUNTS);

        Window(long number) {
            this.number = number;
        }
    }

    /**
     * Whether this client does this for the first time in this window, and has not done too many other things.
     *
     * @param origin network address
     * @param most how many different things of a client count in a window
     */
    boolean isFirst(String origin, String what, int most) {
        var current = current();
        long client = hash(current.salt, origin, networkEnd(origin));
        // 0 marks an empty place.
        long both = hash(client, what, what.length()) | 1;
        int place = (int) (both >>> 1) & (PLACES - 1);
        // Most hits are repeated, and reading is cheaper than writing.
        return current.seen.get(place) != both
                && current.seen.getAndSet(place, both) != both
                && current.counts.incrementAndGet((int) client & (COUNTS - 1)) <= most;
    }

    private Window current() {
        var known = window;
        long number = clock.millis() / millis;
        return known.number == number ? known : begin(number);
    }

    private synchronized Window begin(long number) {
        if (window.number != number) {
            window = new Window(number);
        }
        return window;
    }

    /** Where the part of an address ends that a household or a server has to itself: four groups of IPv6, else all. */
    private static int networkEnd(String origin) {
        int groups = 0;
        for (int i = 0; i < origin.length(); i++) {
            if (origin.charAt(i) == ':' && ++groups == NETWORK_GROUPS) {
                return i;
            }
        }
        return origin.length();
    }

    private static long hash(long seed, String text, int end) {
        long hash = seed;
        for (int i = 0; i < end; i++) {
            hash = mix(hash ^ text.charAt(i));
        }
        return mix(hash + end);
    }

    /** The finaliser of SplitMix64: each bit of the input changes about half of the output. */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
