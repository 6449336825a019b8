package org.causebook.code;

/**
 * A Win32 error, as {@code GetLastError} gives it.
 *
 * @param code 0 to 65535
 */
public record Win32(int code) implements Layout {

    /** @throws IllegalArgumentException when the code has more than 16 bits */
    public Win32 {
        if (code < 0 || code > 0xFFFF) {
            throw new IllegalArgumentException("A Win32 error has 16 bits");
        }
    }

    @Override
    public String kind() {
        return "WIN32";
    }
}
