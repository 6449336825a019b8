package org.causebook.api.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.account.Authenticate;
import org.causebook.account.Right;
import org.jspecify.annotations.Nullable;

/** Makes of a token the identity that the annotations on endpoints ask: its roles are the ids of the actor's rights. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<PresentedToken> {

    /** The attribute under which an identity carries its {@link Actor}. */
    static final String ACTOR = "actor";

    private final Authenticate authenticate;

    @Inject
    TokenIdentities(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    @Override
    public Class<PresentedToken> getRequestType() {
        return PresentedToken.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PresentedToken token, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(token));
    }

    private @Nullable SecurityIdentity identity(PresentedToken token) {
        return switch (token.kind()) {
            // A session that is over is no mistake of the one who comes with it: they come as a reader.
            case SESSION ->
                authenticate
                        .bySession(token.secret(), token.origin())
                        .map(TokenIdentities::identity)
                        .orElseGet(() -> anonymous(token.origin()));
            case API_TOKEN ->
                authenticate
                        .byApiToken(token.secret(), token.origin())
                        .map(TokenIdentities::identity)
                        .orElseThrow(AuthenticationFailedException::new);
        };
    }

    private static SecurityIdentity identity(Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.login()))
                .addRoles(actor.rights().stream().map(Right::id).collect(Collectors.toSet()))
                .addAttribute(ACTOR, actor)
                .build();
    }

    private static SecurityIdentity anonymous(String origin) {
        return QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .setPrincipal(new QuarkusPrincipal(""))
                .addAttribute(ACTOR, Actor.anonymous(origin))
                .build();
    }
}
