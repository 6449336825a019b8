package org.causebook.code;

import java.util.Optional;

/**
 * A value as a program's exit status. Windows keeps all 32 bits; POSIX keeps the low eight, and a POSIX shell reports
 * a program that a signal ended as 128 plus the signal's number.
 *
 * @param status the value that the program ended with
 */
public record ExitStatus(StatusValue status) implements Layout {

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int SIGNAL_BASE = 128;

    @Override
    public String kind() {
        return "EXIT_STATUS";
    }

    /** Whether a POSIX system can report this value at all; otherwise it is one of Windows. */
    public boolean fitsPosix() {
        return status.unsigned() <= 0xFF;
    }

    /** What is left of the value on POSIX: 0 to 255. */
    public int posix() {
        return (int) (status.unsigned() & 0xFF);
    }

    /** The signal that ended the program, if a shell reported the value. */
    public Optional<Signal> signal() {
        return fitsPosix() ? Signal.of(posix() - SIGNAL_BASE) : Optional.empty();
    }

    /** What a POSIX shell means by the value; empty where only the program can tell. */
    public Optional<String> meaning() {
        if (!fitsPosix()) {
            return Optional.empty();
        }
        return switch (posix()) {
            case 0 -> Optional.of("success");
            case NOT_EXECUTABLE -> Optional.of("found, but could not be executed");
            case NOT_FOUND -> Optional.of("command not found");
            default -> signal().map(signal -> "ended by signal " + signal.number() + signal.inBrackets());
        };
    }
}
