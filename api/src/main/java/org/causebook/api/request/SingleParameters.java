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
                throw new InvalidQuery(nameable(name), "is given more than once");
            }
        });
    }

    /** Names are the caller's words too: one that no parameter of ours could have is not repeated. */
    private static String nameable(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]{0,63}") ? name : "query";
    }
}
