package org.causebook.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets the pages of any site read the API. Nothing that is private can leak by it: credentials are never allowed. The
 * headers are the same for every origin and are always sent, so that caches need not tell origins apart. The framework's
 * own CORS filter cannot replace this: it covers all paths, pages included, and answers each origin differently.
 */
@ApplicationScoped
class CrossOrigin {

    /** After {@link RequestGate}, before any route. */
    private static final int EARLY = 9_000;

    /** A lookup of many codes reads, although it needs a body. */
    private static final String LOOKUPS = "/api/v1/lookups";

    void register(@Observes Filters filters) {
        filters.register(CrossOrigin::open, EARLY);
    }

    private static void open(RoutingContext context) {
        var path = context.request().path();
        if (path == null || !(path.startsWith("/api/") || path.equals("/q/openapi"))) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(
                        HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                        "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Causebook-Request,"
                                + " Causebook-Position, Causebook-Stale");
        if (isPreflight(context)) {
            permit(context, path.equals(LOOKUPS) ? "POST" : "GET, HEAD");
        } else {
            context.next();
        }
    }

    private static boolean isPreflight(RoutingContext context) {
        return context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private static void permit(RoutingContext context, String methods) {
        context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Content-Type, If-None-Match")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                .end();
    }
}
