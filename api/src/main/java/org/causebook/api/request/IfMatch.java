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
        var tag = VERSION.matcher(given(header));
        if (!tag.matches()) {
            throw new StaleVersion();
        }
        return Long.parseLong(tag.group(1));
    }

    /**
     * The text between the quotes of a tag that is no number; the header itself when it has another form, which no tag
     * ever has.
     *
     * @throws PreconditionRequired if it names none
     */
    public static String text(@Nullable String header) {
        var tag = given(header);
        return tag.matches("\"[^\"]*\"") ? tag.substring(1, tag.length() - 1) : tag;
    }

    private static String given(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new PreconditionRequired();
        }
        return header.strip();
    }
}
