package org.causebook.api.account;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.signin.CurrentSession;
import org.causebook.signin.LocalPath;
import org.causebook.signin.SignInWithProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where the identity provider sends people after they have signed in there. They get a session of ours, which can be
 * ended here at once. The provider's own cookie is deleted.
 */
@Path("/sign-in/sso")
public class SingleSignOnResource {

    private final SignInWithProvider signIn;
    private final CurrentSession session;
    private final CurrentActor actor;
    private final ProviderIdentity provider;

    @Inject
    SingleSignOnResource(
            SignInWithProvider signIn, CurrentSession session, CurrentActor actor, ProviderIdentity provider) {
        this.signIn = signIn;
        this.session = session;
        this.actor = actor;
        this.provider = provider;
    }

    @GET
    @Authenticated
    @AuthorizationCodeFlow
    @Operation(hidden = true)
    public Response signIn(@QueryParam("next") @Nullable String next) {
        session.begin(signIn.signIn(provider.person(), actor.get().origin()));
        provider.end();
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, LocalPath.of(next))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
