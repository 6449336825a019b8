package org.causebook.api.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.causebook.api.counting.SightingCounter;
import org.causebook.catalog.Position;
import org.causebook.shipped.AwaitedCatalogs;

/**
 * Completes every response that a resource marked {@code Cache-Control: public}: how long it is fresh, {@code Vary}, a
 * strong validator, 304 for a client that has it already, gzip for one that accepts it. The mark says that the response
 * is the same for everyone. A response that says nothing about caching gets {@code no-store}.
 *
 * <p>The entity is text, bytes, or an object that Jackson writes. It is rendered here, once. An entity that is made
 * while it is sent is not held in memory: its resource sets encoding and validator.
 */
@jakarta.ws.rs.ext.Provider
@jakarta.annotation.Priority(PublicResponseFilter.LAST)
class PublicResponseFilter implements ContainerResponseFilter {

    /** The headers that a 304 does not have, because they describe the body. */
    static final List<String> BODY_HEADERS =
            List.of(HttpHeaders.CONTENT_ENCODING, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_TYPE);

    /** Response filters run from high to low: this one sees what all others made of the response. */
    static final int LAST = Priorities.AUTHENTICATION - 900;

    private static final String PUBLIC = "public";

    /** The mark of what tells how fresh other things are, and must not be stale itself. */
    private static final String PUBLIC_ASK_FIRST = "public, no-cache";

    private static final String VARY = "Accept, Accept-Encoding";
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final ObjectMapper json;

    /** A proxy: filters are made at build time, when the configuration is not known yet. */
    private final LookupCacheFilter cache;

    private final AwaitedCatalogs awaited;
    private final CurrentVertxRequest current;

    @Inject
    PublicResponseFilter(
            ObjectMapper json, LookupCacheFilter cache, AwaitedCatalogs awaited, CurrentVertxRequest current) {
        this.json = json;
        this.cache = cache;
        this.awaited = awaited;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (response.getStatus() == UNAVAILABLE && answerStale(response)) {
            return;
        }
        var headers = response.getHeaders();
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, unmarked -> new ArrayList<>(List.of("no-store")));
        var mark = String.valueOf(headers.getFirst(HttpHeaders.CACHE_CONTROL));
        if (!mark.equals(PUBLIC) && !mark.equals(PUBLIC_ASK_FIRST)) {
            return;
        }
        // While catalogs come in, what is unknown now may be known in a second.
        headers.putSingle(
                HttpHeaders.CACHE_CONTROL,
                mark.equals(PUBLIC_ASK_FIRST) || awaited.count() > 0 ? PUBLIC_ASK_FIRST : cache.cacheControl());
        // The API tells more to some of those who sign in; pages are the same for everyone.
        boolean isApi = request.getUriInfo().getPath().startsWith("/api/");
        headers.putSingle(HttpHeaders.VARY, isApi ? VARY + ", Authorization" : VARY);
        if (SAFE.contains(request.getMethod())
                && response.hasEntity()
                && !(response.getEntity() instanceof StreamingOutput)) {
            encode(request, response);
            fillCache(response);
            leaveOutWhatIsKnown(request, response);
        }
    }

    private void encode(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        var type = response.getMediaType();
        var body = EncodedBody.of(
                bytes(response.getEntity()),
                Negotiation.acceptsGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
        // Another entity means another map of headers from here on.
        response.setEntity(body.bytes());
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, type);
        // A HEAD is answered without the body, and nothing else would say how long it is.
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.bytes().length);
        if (response.getStatus() == OK) {
            headers.putSingle(HttpHeaders.ETAG, body.tag());
        }
        if (body.gzip()) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        return entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(entity);
    }

    /** Offers the response to the cache when it says which state of the database it shows. */
    private void fillCache(ContainerResponseContext response) {
        var position = response.getHeaderString(AudienceResponses.POSITION);
        var context = current.getCurrent();
        if (position != null && LookupCacheFilter.isAnonymous(context)) {
            var headers = headers(context.response().headers(), response);
            var body = Buffer.buffer((byte[]) response.getEntity());
            cache.fill(
                    context,
                    new CachedResponse(
                            response.getStatus(),
                            headers,
                            body,
                            Position.parse(position),
                            Instant.now(),
                            SightingCounter.of(context)));
        }
    }

    /** All headers as bytes, so that they are not encoded again each time the response is sent. */
    private static MultiMap headers(MultiMap alreadySet, ContainerResponseContext response) {
        var all = io.vertx.core.http.HttpHeaders.headers();
        alreadySet.forEach((name, value) -> all.set(optimized(name), optimized(value)));
        response.getStringHeaders()
                .forEach((name, values) -> all.set(
                        optimized(name),
                        values.stream().map(PublicResponseFilter::optimized).toList()));
        return all;
    }

    private static CharSequence optimized(String text) {
        return io.vertx.core.http.HttpHeaders.createOptimized(text);
    }

    private static void leaveOutWhatIsKnown(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag != null && Negotiation.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
            BODY_HEADERS.forEach(response.getHeaders()::remove);
        }
    }

    /** Answers a lookup that failed because the database has just gone with the cached response of an earlier state. */
    private boolean answerStale(ContainerResponseContext response) {
        var context = current.getCurrent();
        var stale = cache.stale(context);
        if (stale == null) {
            return false;
        }
        // The cached response has these headers too.
        context.response().headers().clear();
        response.getHeaders().clear();
        response.setStatus(stale.status());
        response.setEntity(stale.body().getBytes());
        stale.headers().forEach(header -> response.getHeaders().add(header.getKey(), header.getValue()));
        return true;
    }
}
