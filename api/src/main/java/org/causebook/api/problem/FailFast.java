package org.causebook.api.problem;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.DatabaseAway;

/** Refuses at once what would only wait for a database that is known to be away. */
@Provider
@PreMatching
@Priority(1)
class FailFast implements ContainerRequestFilter {

    /** An error page needs its style sheet. */
    private static final String ASSETS = "/assets/";

    private final ChangeWatch watch;

    @Inject
    FailFast(ChangeWatch watch) {
        this.watch = watch;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (watch.now() instanceof DatabaseAway
                && !request.getUriInfo().getPath().startsWith(ASSETS)) {
            request.abortWith(Unavailable.response());
        }
    }
}
