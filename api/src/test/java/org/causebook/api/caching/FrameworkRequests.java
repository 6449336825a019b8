package org.causebook.api.caching;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that the framework has made of what came over the network, before anyone answers one. */
@ApplicationScoped
class FrameworkRequests {

    private static final int BEFORE_ALL = 30_000;

    private final AtomicInteger requests = new AtomicInteger();

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    requests.incrementAndGet();
                    context.next();
                },
                BEFORE_ALL);
    }

    void forget() {
        requests.set(0);
    }

    int requests() {
        return requests.get();
    }
}
