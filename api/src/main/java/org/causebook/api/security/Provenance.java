package org.causebook.api.security;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says about the page that made it send a request.
 *
 * @param site the header Sec-Fetch-Site, which browsers leave out on plain HTTP
 * @param page the header Origin, or Referer where that is absent
 * @param host the host that the request is for, with its port
 * @param signedIn whether the request comes with a session's cookie
 */
record Provenance(@Nullable String site, @Nullable String page, String host, boolean signedIn) {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    static Provenance of(RoutingContext context) {
        HttpServerRequest request = context.request();
        var origin = request.getHeader("Origin");
        var authority = request.authority();
        return new Provenance(
                request.getHeader("Sec-Fetch-Site"),
                origin == null ? request.getHeader("Referer") : origin,
                authority == null ? "" : authority.toString(),
                SessionCookie.token(context).isPresent());
    }

    /** Whether a page of ours made the request, or no page at all. */
    boolean isOurs() {
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        // No browser sends a form without saying where it stood; a program may, but has no business with cookies.
        return page == null ? !signedIn : isOnHost(page);
    }

    private boolean isOnHost(String address) {
        try {
            var uri = URI.create(address);
            return uri.getScheme() != null
                    && uri.getAuthority() != null
                    && bare(uri.getScheme(), uri.getAuthority()).equals(bare(uri.getScheme(), host));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Without the port that goes without saying. */
    private static String bare(String scheme, String authority) {
        var port = scheme.equals("https") ? ":443" : ":80";
        var lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
