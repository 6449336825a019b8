package org.causebook.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;

/** Who sends the current request. This costs nothing if the request has no token. */
@RequestScoped
class RequestActor implements CurrentActor {

    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest request;

    @Inject
    RequestActor(CurrentIdentityAssociation identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    @Override
    public Actor get() {
        var actor = identity.getIdentity().<Actor>getAttribute(TokenIdentities.ACTOR);
        return actor == null ? Actor.anonymous(origin(request.getCurrent())) : actor;
    }

    /** The network address of a request. Headers of proxies count only where the server trusts them. */
    static String origin(RoutingContext context) {
        return Optional.ofNullable(context.request().remoteAddress())
                .map(address -> address.hostAddress())
                .map(address -> address.replaceFirst("%.*", ""))
                .orElse("");
    }
}
