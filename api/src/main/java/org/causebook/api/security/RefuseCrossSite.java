package org.causebook.api.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that a page of another site makes a signed-in browser send (CSRF). The API does not need this, because
 * no browser sends an API token by itself.
 */
@jakarta.ws.rs.ext.Provider
@PreMatching
class RefuseCrossSite implements ContainerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Provider<RoutingContext> context;

    @Inject
    RefuseCrossSite(Provider<RoutingContext> context) {
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE_METHODS.contains(request.getMethod()) || TokenMechanism.isForApi(context.get())) {
            return;
        }
        if (!isFromOurPages(context.get())) {
            request.abortWith(Problem.of(ProblemType.FOREIGN_PAGE).response());
        }
    }

    /** Whether one of our pages sent the request, or no page at all. */
    private static boolean isFromOurPages(RoutingContext context) {
        // Browsers leave this header out on plain HTTP.
        var site = context.request().getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        var origin = context.request().getHeader("Origin");
        var page = origin == null ? context.request().getHeader("Referer") : origin;
        // Every browser says which page a form was on. Other programs may not, but they have no session cookies.
        return page == null
                ? SessionCookie.token(context).isEmpty()
                : isOn(context.request().authority(), page);
    }

    private static boolean isOn(@Nullable Object authority, String page) {
        try {
            var uri = URI.create(page);
            var host = authority == null ? "" : authority.toString();
            return uri.getScheme() != null
                    && uri.getAuthority() != null
                    && withoutDefaultPort(uri.getScheme(), uri.getAuthority())
                            .equals(withoutDefaultPort(uri.getScheme(), host));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static String withoutDefaultPort(String scheme, String authority) {
        var port = scheme.equals("https") ? ":443" : ":80";
        var lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
