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
import org.causebook.account.CurrentSession;
import org.causebook.account.LinkExternalIdentity;
import org.causebook.account.LocalPath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where the provider of single sign-on sends people who have signed in there. What it says is taken once and turned
 * into a session of ours, which can be ended here at once; its own cookie is dropped.
 */
@Path("/sign-in/sso")
public class SingleSignOnResource {

    private final LinkExternalIdentity link;
    private final CurrentSession session;
    private final CurrentActor actor;
    private final ProviderSession provider;

    @Inject
    SingleSignOnResource(
            LinkExternalIdentity link, CurrentSession session, CurrentActor actor, ProviderSession provider) {
        this.link = link;
        this.session = session;
        this.actor = actor;
        this.provider = provider;
    }

    @GET
    @Authenticated
    @AuthorizationCodeFlow
    @Operation(hidden = true)
    public Response signIn(@QueryParam("next") @Nullable String next) {
        session.begin(link.signIn(provider.person(), actor.get().origin()));
        provider.end();
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, LocalPath.of(next))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
