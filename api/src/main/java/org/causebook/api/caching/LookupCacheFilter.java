package org.causebook.api.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.causebook.api.counting.SightingCounter;
import org.causebook.catalog.Position;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.Current;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.causebook.freshness.ChangeWatch.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * Answers anonymous lookups on the event loop with a response that was sent before, as long as nothing has been
 * published since. While the database is away it answers with what it has, and says how old that may be.
 *
 * <p>This is the only class that reads or fills the cache. It allows a response to be cached only after it has removed
 * everything from the request that says who is asking, so a cached response was made for nobody in particular.
 *
 * <p>A response is used while its position is the newest that this node knows. So every change starts a new generation:
 * all older responses are out of date at once. They stay until they are replaced or the room is needed, for the time
 * when the database is away.
 */
@ApplicationScoped
class LookupCacheFilter {

    /** Before every other filter: the headers that those add are part of the cached response. */
    private static final int FIRST = 20_000;

    /** Nobody's lookup is longer than this, and a cache full of long addresses has no room for real ones. */
    private static final int MAX_LENGTH = 512;

    /** How long making a page again takes at most, in nanoseconds. */
    private static final long WHILE_MADE = Duration.ofSeconds(5).toNanos();

    private static final String PAGES = "/codes/";
    private static final String API = "/api/v1/codes/";
    private static final String MISS = LookupCacheFilter.class.getName();

    private final Cache<Key, CachedResponse> responses;
    private final ChangeWatch watch;
    private final SightingCounter counter;
    private final String cacheControl;

    @Inject
    LookupCacheFilter(CachingConfig config, ChangeWatch watch, SightingCounter counter) {
        this.watch = watch;
        this.counter = counter;
        this.cacheControl = "public, max-age=" + config.maxAge().toSeconds() + ", must-revalidate";
        // Eviction is little work, and a thread of its own would fall behind under load.
        this.responses = Caffeine.newBuilder()
                .maximumWeight(config.maxSize().asLongValue())
                .weigher((Key key, CachedResponse response) -> key.target().length() + response.weight())
                .executor(Runnable::run)
                .build();
    }

    /**
     * What decides the response. The address stands as it was sent, because responses repeat what was asked.
     *
     * @param target path and query
     * @param accept the header {@code Accept}, empty when there is none
     * @param gzip whether the client accepts gzip
     */
    record Key(String target, String accept, boolean gzip) {}

    /**
     * A request that the cache could not answer, and whose response may be cached.
     *
     * @param outdated a response of an earlier generation, null when there is none
     */
    private record Miss(Key key, @Nullable CachedResponse outdated) {}

    void register(@Observes Filters filters) {
        filters.register(this::answer, FIRST);
    }

    private void answer(RoutingContext context) {
        var key = key(context.request());
        if (key == null) {
            context.next();
            return;
        }
        var found = responses.getIfPresent(key);
        var usable = found == null ? null : usable(key, found, watch.now());
        if (usable != null) {
            usable.send(context);
            counter.countAgain(context, usable.met());
            return;
        }
        // Public pages are the same for everyone, with and without a cookie. Now nothing can make them differ.
        context.request().headers().remove(HttpHeaders.COOKIE);
        context.put(MISS, new Miss(key, found));
        context.next();
    }

    /** How long clients and proxies may use a public response, as the header {@code Cache-Control} says it. */
    String cacheControl() {
        return cacheControl;
    }

    /** The key of an anonymous lookup; null for any other request. */
    private static @Nullable Key key(HttpServerRequest request) {
        var target = request.uri();
        var headers = request.headers();
        if (!(target.startsWith(API) || target.startsWith(PAGES))
                || target.length() > MAX_LENGTH
                || !(request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                || headers.contains(HttpHeaders.AUTHORIZATION)) {
            return null;
        }
        var accept = headers.getAll(HttpHeaders.ACCEPT);
        if (accept.size() > 1 || (accept.size() == 1 && accept.get(0).length() > MAX_LENGTH)) {
            return null;
        }
        return new Key(
                target,
                accept.isEmpty() ? "" : accept.get(0),
                Negotiation.acceptsGzip(headers.get(HttpHeaders.ACCEPT_ENCODING)));
    }

    private @Nullable CachedResponse usable(Key key, CachedResponse found, Freshness freshness) {
        if (freshness instanceof DatabaseAway away) {
            return found.stale(found.position().equals(away.last()) ? away.since() : found.readAt());
        }
        boolean current = freshness instanceof Current now && found.position().equals(now.position());
        return current && !isOld(key, found) ? found : null;
    }

    /**
     * Whether a page has to be made again, because it tells how often causes helped, which is no public change. The others
     * get the old one while that happens.
     */
    private boolean isOld(Key key, CachedResponse found) {
        if (!key.target().startsWith(PAGES) || System.nanoTime() - found.fresh() < 0) {
            return false;
        }
        responses.put(key, found.freshUntil(System.nanoTime() + WHILE_MADE));
        return true;
    }

    /** Whether the response to that request is the same for everyone, whatever cookie its client sent. */
    static boolean isAnonymous(@Nullable RoutingContext context) {
        return context != null && context.get(MISS) != null;
    }

    /** Caches the response to that request, if it was a lookup that missed the cache. */
    void fill(@Nullable RoutingContext context, CachedResponse response) {
        if (context != null && context.get(MISS) instanceof Miss miss) {
            put(miss.key(), response);
        }
    }

    /**
     * Caches a response, unless it was read before a change that is known by now: it would only take room.
     *
     * @return whether it is cached
     */
    boolean put(Key key, CachedResponse response) {
        boolean outdated = watch.now() instanceof Current current && isBefore(response.position(), current.position());
        if (!outdated) {
            responses.put(key, response);
        }
        return !outdated;
    }

    private static boolean isBefore(Position one, Position other) {
        return one.epoch().equals(other.epoch()) && one.sequence() < other.sequence();
    }

    /** The cached response of an earlier generation for a request that failed, marked as stale; null when there is none. */
    @Nullable
    CachedResponse stale(@Nullable RoutingContext context) {
        return context != null && context.get(MISS) instanceof Miss miss && miss.outdated() != null
                ? miss.outdated().stale(miss.outdated().readAt())
                : null;
    }
}
