package org.causebook.api.counting;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.causebook.sighting.CurrentEncounters;

/** Counts what a resource or a page has looked up, once its answer is there. */
@Provider
class CountEncounters implements ContainerResponseFilter {

    private final CurrentEncounters met;
    private final SightingCounter counter;
    private final CurrentVertxRequest request;

    @Inject
    CountEncounters(CurrentEncounters met, SightingCounter counter, CurrentVertxRequest request) {
        this.met = met;
        this.counter = counter;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
        var encounters = met.all();
        if (!encounters.isEmpty()) {
            counter.count(request.getCurrent(), encounters);
        }
    }
}
