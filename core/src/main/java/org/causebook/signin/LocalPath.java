package org.causebook.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path on this server, whatever a link says. */
public final class LocalPath {

    /** Where to go by default. */
    public static final String DEFAULT = "/admin";

    private static final int MAX_LENGTH = 2048;

    /**
     * A slash, then anything that cannot begin a host name. Browsers read a backslash as a slash and drop control
     * characters.
     */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    private LocalPath() {}

    /** The path if it is on this server, otherwise {@link #DEFAULT}. */
    public static String of(@Nullable String given) {
        return given != null
                        && given.length() <= MAX_LENGTH
                        && LOCAL.matcher(given).matches()
                ? given
                : DEFAULT;
    }
}
