package org.causebook.api.health;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.causebook.api.request.ClosingConnection;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * The time between the signal to stop and the end of service. Readiness says at once that no more requests should come
 * here, but those who send them notice with their next probe. Until then everything is answered as before, and every
 * answer ends its connection, so that the next request goes elsewhere.
 *
 * <p>Where nobody has asked for readiness of late, nobody would notice: stopping takes no longer than it must. That is
 * so for who tries Causebook out and presses Ctrl-C.
 */
@Readiness
@ApplicationScoped
class Draining implements AsyncHealthCheck {

    /** Before all other filters, also before the cache. */
    private static final int FIRST = 40_000;

    /** Platforms probe every few seconds, few of them once a minute. */
    private static final Duration PROBED_LATELY = Duration.ofMinutes(1);

    /** How long those on one connection of HTTP/2 may take. */
    private static final Duration RUNNING_REQUESTS = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(Draining.class);

    private final Duration delay;
    private volatile boolean draining;
    private volatile long probedAt = System.nanoTime() - PROBED_LATELY.toNanos();

    @Inject
    Draining(Config config) {
        this.delay = config.delay();
    }

    /** How this node leaves. */
    @ConfigMapping(prefix = "causebook.shutdown")
    interface Config {

        /**
         * How long requests are still taken after the signal to stop. It should be longer than the interval at which
         * load balancers ask for readiness, times the failures that they wait for. Zero stops at once.
         */
        @WithDefault("5s")
        Duration delay();
    }

    void register(@Observes Filters filters) {
        filters.register(this::endConnection, FIRST);
    }

    /** Runs on the thread that stops the application, which goes on when this returns. */
    void begin(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        draining = true;
        if (System.nanoTime() - probedAt < PROBED_LATELY.toNanos() && !delay.isZero()) {
            LOG.infof("Readiness says no from now on; stopping in %d ms", delay.toMillis());
            Thread.sleep(delay.toMillis());
        }
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        probedAt = System.nanoTime();
        var check = HealthCheckResponse.named("in service");
        return Uni.createFrom()
                .item(draining ? check.down().build() : check.up().build());
    }

    void endConnection(RoutingContext context) {
        if (draining && context.request().version() == HttpVersion.HTTP_2) {
            // Says GOAWAY: what has begun is answered, and the next request goes over another connection.
            context.request().connection().shutdown(RUNNING_REQUESTS.toSeconds(), TimeUnit.SECONDS);
        } else if (draining) {
            ClosingConnection.after(context);
        }
        context.next();
    }
}
