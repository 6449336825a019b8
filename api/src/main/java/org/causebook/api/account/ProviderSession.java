package org.causebook.api.account;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.causebook.account.ExternalPerson;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What the provider of single sign-on says about the one who comes from it. */
@RequestScoped
class ProviderSession {

    private final SecurityIdentity identity;
    private final OidcSession session;
    private final SingleSignOnConfig config;

    @Inject
    ProviderSession(SecurityIdentity identity, OidcSession session, SingleSignOnConfig config) {
        this.identity = identity;
        this.session = session;
        this.config = config;
    }

    ExternalPerson person() {
        var role = new ClaimedRole(config.names()).of(identity.getRoles()).orElse(null);
        var token = idToken();
        return new ExternalPerson(
                token.getIssuer(),
                token.getSubject(),
                claim(token, Claims.preferred_username.name()),
                claim(token, "name"),
                role);
    }

    /** Takes the provider's cookie from the browser; the person stays signed in at the provider. */
    void end() {
        session.logout().await().indefinitely();
    }

    /** The code flow makes the identity of the ID token. */
    private JsonWebToken idToken() {
        return (JsonWebToken) identity.getPrincipal();
    }

    private static String claim(JsonWebToken token, String name) {
        @Nullable Object value = token.getClaim(name);
        return Objects.toString(value, "");
    }
}
