package org.causebook.api.security;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The network address that a request comes from. Headers of proxies have a say only where the server trusts them. */
final class RequestOrigin {

    private RequestOrigin() {}

    static String of(RoutingContext context) {
        return Optional.ofNullable(context.request().remoteAddress())
                .map(address -> address.hostAddress())
                .map(address -> address.replaceFirst("%.*", ""))
                .orElse("");
    }
}
