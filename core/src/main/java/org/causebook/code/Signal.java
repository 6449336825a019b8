package org.causebook.code;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signal. POSIX fixes the numbers of a few; the others differ between systems, so those have no name here.
 *
 * @param number 1 to 64
 * @param name the name that POSIX gives to the number, or null
 */
public record Signal(int number, @Nullable String name) {

    private static final int HIGHEST = 64;

    /** The numbers of the POSIX kill utility, and those on which Linux, the BSDs and macOS agree. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            entry(1, "SIGHUP"),
            entry(2, "SIGINT"),
            entry(3, "SIGQUIT"),
            entry(4, "SIGILL"),
            entry(5, "SIGTRAP"),
            entry(6, "SIGABRT"),
            entry(8, "SIGFPE"),
            entry(9, "SIGKILL"),
            entry(11, "SIGSEGV"),
            entry(13, "SIGPIPE"),
            entry(14, "SIGALRM"),
            entry(15, "SIGTERM"));

    static Optional<Signal> of(int number) {
        return number < 1 || number > HIGHEST ? Optional.empty() : Optional.of(new Signal(number, NAMES.get(number)));
    }

    String inBrackets() {
        return name == null ? "" : " (" + name + ")";
    }
}
