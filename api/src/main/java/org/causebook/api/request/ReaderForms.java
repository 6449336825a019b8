package org.causebook.api.request;

import java.util.regex.Pattern;

/** The small forms that anyone may send, and that are kept: reports of codes, and verdicts on causes. */
public final class ReaderForms {

    /** The most bytes of one: all that it may say, each character encoded as nine. */
    public static final long LONGEST = 64 * 1024L;

    private static final Pattern PATHS = Pattern.compile("/codes/[^/]*/reports|/catalogs/[^/]*/[^/]*/verdicts");

    private ReaderForms() {}

    /** Whether a form is sent to this path. */
    public static boolean isOne(String path) {
        return PATHS.matcher(path).matches();
    }
}
