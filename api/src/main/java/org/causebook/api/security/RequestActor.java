package org.causebook.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;

/** The one who makes the request. Asking costs nothing when the request shows no token. */
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
        return actor == null ? Actor.anonymous(RequestOrigin.of(request.getCurrent())) : actor;
    }
}
