package org.causebook.api.caching;

import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What decides a prepared answer: the address as it was written, because answers repeat what was asked, and what the
 * reader takes. Who asks decides nothing, and nobody who says so is answered from what was prepared.
 *
 * @param target path and query as they were sent
 * @param accept the header {@code Accept} as it was sent, empty when it was not
 * @param gzip whether gzip is welcome
 */
record AnswerKey(String target, String accept, boolean gzip) {

    /** Longer ones are nobody's lookup, and a cache full of them would have no room for those. */
    private static final int MOST = 512;

    private static final String PAGES = "/codes/";
    private static final String API = "/api/v1/codes/";

    /** A code has a letter or digit; dots alone would be steps of the path. */
    private static final Pattern PLAIN = Pattern.compile(API + "(?<code>[.:-]*+\\w[\\w.:-]*+)");

    private static final Set<String> JSON = Set.of("", "*/*", "application/json");

    /**
     * The key of a lookup by someone who does not say who they are; null for every other request.
     *
     * @param target path and query of a request that reads
     * @param headers its headers: all values of a name
     */
    static @Nullable AnswerKey of(String target, Function<CharSequence, List<String>> headers) {
        if (target.length() > MOST
                || !(target.startsWith(PAGES) || target.startsWith(API))
                || !headers.apply(HttpHeaders.AUTHORIZATION).isEmpty()) {
            return null;
        }
        var accept = only(headers.apply(HttpHeaders.ACCEPT));
        return accept == null || accept.length() > MOST
                ? null
                : new AnswerKey(target, accept, gzip(headers.apply(HttpHeaders.ACCEPT_ENCODING)));
    }

    /** The code that is asked for, when that is to be seen at once: an address without escapes, taken as JSON. */
    Optional<String> plainCode() {
        var address = target.startsWith(API) && JSON.contains(accept) ? PLAIN.matcher(target) : null;
        return address != null && address.matches() ? Optional.of(address.group("code")) : Optional.empty();
    }

    /** The header, empty when there is none; null when it was sent in several lines. */
    private static @Nullable String only(List<String> values) {
        return switch (values.size()) {
            case 0 -> "";
            case 1 -> values.get(0);
            default -> null;
        };
    }

    private static boolean gzip(List<String> values) {
        return !values.isEmpty() && new AcceptEncoding(values.get(0)).gzip();
    }
}
