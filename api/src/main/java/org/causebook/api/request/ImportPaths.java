package org.causebook.api.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses that take a file of entries, which may be longer than anything else. */
public final class ImportPaths {

    /** What such a path matches. */
    public static final String PATTERN = "(?:/api/v1|/admin)/catalogs/[^/]+/(?:imports|content)(?:/plan)?";

    private static final Pattern PATHS = Pattern.compile(PATTERN);

    private ImportPaths() {}

    /** Whether the path is one of them. */
    public static boolean isOne(@Nullable String path) {
        return path != null && PATHS.matcher(path).matches();
    }
}
