package org.causebook.api.health;

import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.causebook.shipped.AwaitedCatalogs;
import org.causebook.shipped.AwaitedCatalogs.Listening;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says no while this node takes in the catalogs of its version, because readers would miss them. That begins when it
 * listens.
 */
@Readiness
@ApplicationScoped
class CatalogReadiness implements AsyncHealthCheck {

    private final AwaitedCatalogs awaited;

    private final Event<Listening> listening;

    @Inject
    CatalogReadiness(AwaitedCatalogs awaited, Event<Listening> listening) {
        this.awaited = awaited;
        this.listening = listening;
    }

    void onStart(@ObservesAsync HttpServerStart event) {
        listening.fire(new Listening());
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        int count = awaited.count();
        return Uni.createFrom()
                .item(HealthCheckResponse.named("shipped catalogs")
                        .status(count == 0)
                        .withData("awaited", count)
                        .build());
    }
}
