package org.causebook.api.caching;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.causebook.catalog.Position;
import org.causebook.sighting.Encounter;

/**
 * A response that can be sent again and again.
 *
 * @param headers all of them, the length of the body included
 * @param position how far the public changes had come when the database was read for it
 * @param readAt when that was
 * @param met what it is about, to be counted each time
 * @param fresh until when, by {@link System#nanoTime}, it also shows what changes without a public change
 */
record CachedResponse(
        int status, MultiMap headers, Buffer body, Position position, Instant readAt, List<Encounter> met, long fresh) {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private static final String STALE = "Causebook-Stale";

    /** Roughly the memory that the headers take, in bytes. */
    private static final int HEADERS = 2_000;

    CachedResponse(int status, MultiMap headers, Buffer body, Position position, Instant readAt, List<Encounter> met) {
        this(status, headers, body, position, readAt, met, System.nanoTime() + FRESH);
    }

    /** The same response, to be used until then. */
    CachedResponse freshUntil(long nanos) {
        return new CachedResponse(status, headers, body, position, readAt, met, nanos);
    }

    /** Roughly the memory that it takes, in bytes. */
    int weight() {
        return body.length() + HEADERS;
    }

    /** Answers the request: with 304 when the client has this response already, without the body when it is a HEAD. */
    void send(RoutingContext context) {
        var response = context.response().setStatusCode(status);
        response.headers().setAll(headers);
        var known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        var tag = known == null ? null : headers.get(HttpHeaders.ETAG);
        if (tag != null && Negotiation.matches(known, tag)) {
            PublicResponseFilter.BODY_HEADERS.forEach(response.headers()::remove);
            response.setStatusCode(304).end();
        } else if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    /** The same response, marked as possibly out of date since that moment. No cache on the way may keep it. */
    CachedResponse stale(Instant since) {
        var marked = HttpHeaders.headers()
                .addAll(headers)
                .set(STALE, since.toString())
                .set(HttpHeaders.CACHE_CONTROL, "no-cache");
        return new CachedResponse(status, marked, body, position, readAt, met, fresh);
    }
}
