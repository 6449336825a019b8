package org.causebook.api.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.causebook.catalog.InvalidQuery;

/** Refuses a parameter that is sent twice: whichever of the two were taken, half of the callers would be wronged. */
@Provider
class SingleParameters implements ContainerRequestFilter {

    private static final Set<String> REPEATABLE = Set.of("code");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (values.size() > 1 && !REPEATABLE.contains(name)) {
                throw new InvalidQuery(Parameters.nameable(name), "is given more than once");
            }
        });
    }
}
