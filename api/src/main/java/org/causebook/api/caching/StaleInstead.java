package org.causebook.api.caching;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Gives the answer of an earlier state to whom the database, just gone, could not give a new one. */
@Provider
@Priority(Priorities.USER)
class StaleInstead implements ContainerResponseFilter {

    private static final int UNAVAILABLE = 503;

    private final CurrentVertxRequest current;

    @Inject
    StaleInstead(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var context = current.getCurrent();
        var filling = response.getStatus() == UNAVAILABLE ? Filling.of(context) : null;
        if (filling == null || filling.previous() == null) {
            return;
        }
        var stale = filling.previous().stale(filling.previous().readAt());
        // What is kept has these too.
        context.response().headers().clear();
        response.getHeaders().clear();
        stale.headers().forEach(header -> response.getHeaders().add(header.getKey(), header.getValue()));
        response.setStatus(stale.status());
        response.setEntity(stale.body());
    }
}
