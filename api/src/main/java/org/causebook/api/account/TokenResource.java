package org.causebook.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.causebook.account.CurrentActor;
import org.causebook.account.KeepTokens;
import org.causebook.account.Right;
import org.causebook.account.UnknownToken;
import org.causebook.api.openapi.Rights;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The API tokens of others. Nobody can make one for somebody else. */
@Path("/api/v1/accounts/{login}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Accounts", description = "Accounts, for administrators.")
public class TokenResource {

    private final KeepTokens tokens;
    private final CurrentActor actor;

    @Inject
    TokenResource(KeepTokens tokens, CurrentActor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "listTokens",
            summary = "List the API tokens of an account",
            description = "The newest first, a page at a time. Expired ones stay for 30 days.")
    @APIResponse(responseCode = "200", description = "A page of tokens.")
    public RestResponse<PageResponse<TokenResponse>> list(
            @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login,
            @BeanParam PageParameters page,
            @Context UriInfo request) {
        return PageResponse.of(tokens.listOf(actor.get(), login, page.limit(), page.after()), TokenResponse::from)
                .answer(request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke an API token of an account",
            description = "It is of no use from now on.")
    @APIResponse(responseCode = "204", description = "The token was revoked.")
    public void revoke(
            @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login,
            @Parameter(description = "Number of the token.", example = "7") @PathParam("id") String id) {
        tokens.revokeOf(actor.get(), login, RowNumber.of(id).orElseThrow(UnknownToken::new));
    }
}
