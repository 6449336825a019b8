package org.causebook.api.caching;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
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

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String PAGES = "/codes/";
    private static final String API = "/api/v1/codes/";

    /** The key of a lookup by someone who does not say who they are; null for every other request. */
    static @Nullable AnswerKey of(HttpServerRequest request) {
        var target = request.uri();
        if (!READS.contains(request.method())
                || target.length() > MOST
                || !(target.startsWith(PAGES) || target.startsWith(API))) {
            return null;
        }
        var headers = request.headers();
        if (headers.contains(HttpHeaders.AUTHORIZATION)) {
            return null;
        }
        var accept = only(headers, HttpHeaders.ACCEPT);
        return accept == null || accept.length() > MOST ? null : new AnswerKey(target, accept, gzip(headers));
    }

    /** The header, empty when there is none; null when it was sent in several lines. */
    private static @Nullable String only(MultiMap headers, CharSequence name) {
        var values = headers.getAll(name);
        return switch (values.size()) {
            case 0 -> "";
            case 1 -> values.get(0);
            default -> null;
        };
    }

    private static boolean gzip(MultiMap headers) {
        var header = headers.get(HttpHeaders.ACCEPT_ENCODING);
        return header != null && new AcceptEncoding(header).gzip();
    }
}
