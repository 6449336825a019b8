package org.causebook.api.problem;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.DatabaseAway;

/** Refuses requests at once while the database is known to be away: they would only wait for it. */
@Provider
@PreMatching
@Priority(1)
class RefuseDuringOutage implements ContainerRequestFilter {

    /** An error page needs its style sheet. */
    private static final String ASSETS = "/assets/";

    private final ChangeWatch watch;

    @Inject
    RefuseDuringOutage(ChangeWatch watch) {
        this.watch = watch;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (watch.now() instanceof DatabaseAway
                && !request.getUriInfo().getPath().startsWith(ASSETS)) {
            request.abortWith(Problem.unavailable());
        }
    }
}
