package org.causebook.api.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the token of a request: an API token in the header for the API, a session token in the cookie for pages, and
 * never the other way round. A request without a token costs nothing.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    /** The Model Context Protocol. */
    private static final String ASSISTANTS = "/mcp";

    private static final String BEARER = "Bearer ";

    /** Longer than any of our tokens. */
    private static final int MAX_LENGTH = 200;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return token(context)
                .map(identities::authenticate)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Optional<TokenIdentities.PresentedToken> token(RoutingContext context) {
        var origin = RequestActor.origin(context);
        var kind = isForApi(context) ? TokenIdentities.Kind.API_TOKEN : TokenIdentities.Kind.SESSION;
        return secret(context).map(secret -> new TokenIdentities.PresentedToken(kind, secret, origin));
    }

    /** The token of a request as it was sent. */
    static Optional<String> secret(RoutingContext context) {
        return isForApi(context) ? header(context) : SessionCookie.token(context);
    }

    /** Whether a request is one of a program, which sends a token in the header. */
    static boolean isForApi(RoutingContext context) {
        var path = context.request().path();
        return path.startsWith("/api/") || path.equals(ASSISTANTS);
    }

    private static Optional<String> header(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .map(secret -> secret.length() > MAX_LENGTH ? "" : secret);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenIdentities.PresentedToken.class);
    }

    /** Before other mechanisms, which would take every bearer token for theirs. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }
}
