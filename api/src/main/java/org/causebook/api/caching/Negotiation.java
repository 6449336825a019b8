package org.causebook.api.caching;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headers of a request say about the response that its client can use. */
public final class Negotiation {

    /** A weight above zero (RFC 9110, 12.4.2). */
    private static final Pattern ABOVE_ZERO = Pattern.compile("q\\s*=\\s*(1(\\.[0-9]{0,3})?|0\\.(?!0*$)[0-9]{1,3})");

    private Negotiation() {}

    /**
     * Whether the client accepts gzip: named with a weight above zero, or included in {@code *} (RFC 9110, 12.5.3). A
     * weight that is not a number counts as a refusal, because everyone can read the plain response.
     *
     * @param acceptEncoding the header as it was sent, null when it was not
     */
    public static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean any = false;
        for (var element : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = element.split(";", 2);
            var coding = parts[0].strip();
            boolean accepted =
                    parts.length == 1 || ABOVE_ZERO.matcher(parts[1].strip()).matches();
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return accepted;
            }
            any |= accepted && coding.equals("*");
        }
        return any;
    }

    /**
     * Whether the client has the response with that validator already (RFC 9110, 13.1.2). Compares weakly, so that a
     * validator that a proxy made weak still matches.
     *
     * @param ifNoneMatch the header as it was sent, null when it was not
     * @param tag the validator of the response, strong or weak
     */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var element : ifNoneMatch.split(",", -1)) {
            var each = element.strip();
            if (each.equals("*") || each.equals(tag) || each.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
