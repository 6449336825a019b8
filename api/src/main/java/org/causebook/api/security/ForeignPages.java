package org.causebook.api.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Set;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;

/**
 * Refuses what a page of another site makes a browser do in the name of someone who is signed in. The API needs none of
 * it: no browser sends an API token by itself.
 */
@jakarta.ws.rs.ext.Provider
@PreMatching
class ForeignPages implements ContainerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Provider<RoutingContext> context;

    @Inject
    ForeignPages(Provider<RoutingContext> context) {
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod()) || TokenMechanism.isForApi(context.get())) {
            return;
        }
        if (!Provenance.of(context.get()).isOurs()) {
            request.abortWith(Problem.of(ProblemType.FOREIGN_PAGE).response());
        }
    }
}
