package org.causebook.api.account;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.causebook.account.Role;
import org.causebook.signin.ExternalPerson;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What the identity provider says about the person whom it has authenticated. */
@RequestScoped
class ProviderIdentity {

    private final SecurityIdentity identity;
    private final OidcSession session;
    private final RolesConfig config;

    @Inject
    ProviderIdentity(SecurityIdentity identity, OidcSession session, RolesConfig config) {
        this.identity = identity;
        this.session = session;
        this.config = config;
    }

    /** What the provider's names for roles mean here. The provider itself is configured under {@code quarkus.oidc}. */
    @ConfigMapping(prefix = "causebook.oidc")
    public interface RolesConfig {

        /**
         * The provider's names for each of our roles, such as {@code causebook.oidc.roles.editor=support,kb-team}. A role
         * that is not configured has its own id as name, alone or after {@code causebook-}.
         */
        @WithName("roles")
        Map<String, List<String>> names();
    }

    ExternalPerson person() {
        // With the code flow, the identity is that of the ID token.
        var token = (JsonWebToken) identity.getPrincipal();
        return new ExternalPerson(
                token.getIssuer(),
                token.getSubject(),
                claim(token, Claims.preferred_username.name()),
                claim(token, "name"),
                role());
    }

    /** Deletes the provider's cookie from the browser. The person stays signed in at the provider. */
    void end() {
        session.logout().await().indefinitely();
    }

    /** The highest role that one of the provider's names stands for. */
    private @Nullable Role role() {
        var claimed = identity.getRoles();
        return Role.ofAccounts().stream()
                .filter(role -> names(role).stream().anyMatch(claimed::contains))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<String> names(Role role) {
        return config.names().getOrDefault(role.id(), List.of(role.id(), "causebook-" + role.id()));
    }

    private static String claim(JsonWebToken token, String name) {
        @Nullable Object value = token.getClaim(name);
        return Objects.toString(value, "");
    }
}
