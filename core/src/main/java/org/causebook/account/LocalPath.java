package org.causebook.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: somewhere here, whatever a link says. */
public final class LocalPath {

    /** Where to go when nothing else is asked for. */
    public static final String DEFAULT = "/admin";

    private static final int MAX_LENGTH = 2048;

    /**
     * A slash, then anything that cannot begin another host; browsers take a backslash for a slash and drop control
     * characters.
     */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    private LocalPath() {}

    /** The path if it is one of this server, {@link #DEFAULT} otherwise. */
    public static String of(@Nullable String given) {
        return given != null
                        && given.length() <= MAX_LENGTH
                        && LOCAL.matcher(given).matches()
                ? given
                : DEFAULT;
    }
}
