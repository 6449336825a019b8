package org.causebook.api.caching;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.causebook.freshness.ChangeWatch;

/** Shows people their own change at once, and not only when the notification arrives. */
@Provider
class RefreshAfterWrite implements ContainerResponseFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ChangeWatch watch;

    @Inject
    RefreshAfterWrite(ChangeWatch watch) {
        this.watch = watch;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!SAFE.contains(request.getMethod()) && response.getStatus() < 400 && hasCredentials(request)) {
            watch.look();
        }
    }

    /** Nobody can write without them: anonymous POSTs are lookups and scans. */
    private static boolean hasCredentials(ContainerRequestContext request) {
        return request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
                || request.getHeaders().containsKey(HttpHeaders.COOKIE);
    }
}
