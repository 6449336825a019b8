package org.causebook.api.caching;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.causebook.freshness.ChangeWatch;

/** Whoever has changed something sees it at once, and not only when word of it has gone round. */
@Provider
class LookAfterChanges implements ContainerResponseFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ChangeWatch watch;

    @Inject
    LookAfterChanges(ChangeWatch watch) {
        this.watch = watch;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!SAFE.contains(request.getMethod()) && response.getStatus() < 400 && saysWhoAsks(request)) {
            watch.look();
        }
    }

    /** Without that, one can only read: many lookups and scans are POSTs. */
    private static boolean saysWhoAsks(ContainerRequestContext request) {
        return request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
                || request.getHeaders().containsKey(HttpHeaders.COOKIE);
    }
}
