package org.causebook.api.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.signin.Authenticate;

/** Turns a token into the identity that annotations on endpoints check: its roles are the ids of the actor's rights. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenIdentities.PresentedToken> {

    /** The attribute under which an identity carries its {@link Actor}. */
    static final String ACTOR = "actor";

    private final Authenticate authenticate;
    private final KnownTokens known;

    /** Where tokens of a kind are accepted. */
    enum Kind {
        /** In the cookie, for pages. Browsers send it by themselves, even if another site makes them do so. */
        SESSION,
        /** In the header Authorization, for the API. No browser sends it by itself. */
        API_TOKEN
    }

    /** The token of a request, and the network address that the request comes from. */
    static final class PresentedToken extends BaseAuthenticationRequest {

        private final Kind kind;
        private final String secret;
        private final String origin;

        PresentedToken(Kind kind, String secret, String origin) {
            this.kind = kind;
            this.secret = secret;
            this.origin = origin;
        }
    }

    @Inject
    TokenIdentities(Authenticate authenticate, KnownTokens known) {
        this.authenticate = authenticate;
        this.known = known;
    }

    @Override
    public Class<PresentedToken> getRequestType() {
        return PresentedToken.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PresentedToken token, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(token));
    }

    private SecurityIdentity identity(PresentedToken token) {
        var actor = token.kind == Kind.SESSION
                ? authenticate.bySession(token.secret, token.origin)
                : authenticate.byApiToken(token.secret, token.origin);
        actor.ifPresentOrElse(owner -> known.remember(token.secret, owner.login()), () -> known.forget(token.secret));
        // To come with a session that has ended is not an error: the caller is a reader then.
        if (actor.isEmpty() && token.kind == Kind.API_TOKEN) {
            throw new AuthenticationFailedException();
        }
        return actor.map(TokenIdentities::identity).orElseGet(() -> anonymous(token.origin));
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
