package org.causebook.api.caching;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that the framework has made of what came over the network, before anyone answers one, and those
 * that are left for their resource.
 */
@ApplicationScoped
class FrameworkRequests {

    private static final int BEFORE_ALL = 30_000;

    private static final int BEFORE_RESOURCES = 5_000;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();

    void register(@Observes Filters filters) {
        filters.register(context -> count(requests, context), BEFORE_ALL);
        filters.register(context -> count(left, context), BEFORE_RESOURCES);
    }

    private static void count(AtomicInteger those, RoutingContext context) {
        those.incrementAndGet();
        context.next();
    }

    void forget() {
        requests.set(0);
        left.set(0);
    }

    int requests() {
        return requests.get();
    }

    int leftForResources() {
        return left.get();
    }
}
