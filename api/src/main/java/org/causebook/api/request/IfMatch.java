package org.causebook.api.request;

import java.util.regex.Pattern;
import org.causebook.account.StaleVersion;
import org.jspecify.annotations.Nullable;

/** Versions of what can be changed, as the headers ETag and If-Match carry them (RFC 9110, 8.8.3 and 13.1.1). */
public final class IfMatch {

    /** Describes the header If-Match. */
    public static final String DESCRIPTION = "The `ETag` of what is changed, as it was read.";

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    /** The value of ETag for a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change was made from.
     *
     * @param header the value of If-Match; null when absent
     * @throws PreconditionRequired if it names none; {@code *}, any version, names none either
     * @throws StaleVersion if it names something that never was a version
     */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new PreconditionRequired();
        }
        var tag = VERSION.matcher(header.strip());
        if (!tag.matches()) {
            throw new StaleVersion();
        }
        return Long.parseLong(tag.group(1));
    }
}
