package org.causebook.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's own API tokens. */
@Path("/api/v1/account/tokens")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Own account", description = "The account of the caller, and its API tokens.")
public class OwnTokenResource {

    private final KeepTokens tokens;
    private final CurrentActor actor;

    @Inject
    OwnTokenResource(KeepTokens tokens, CurrentActor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    @Operation(
            operationId = "listOwnTokens",
            summary = "List one's own API tokens",
            description = "The newest first, a page at a time. Expired ones stay for 30 days.")
    @APIResponse(responseCode = "200", description = "A page of tokens.")
    public RestResponse<PageResponse<TokenResponse>> list(@BeanParam PageParameters page, @Context UriInfo request) {
        return PageResponse.of(tokens.list(actor.get(), page.limit(), page.after()), TokenResponse::from)
                .answer(request);
    }

    @POST
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addOwnToken",
            summary = "Make an API token",
            description = "It can allow no more than the token with which it is made.")
    @APIResponse(
            responseCode = "201",
            description = "The token was made.",
            content = @Content(schema = @Schema(implementation = NewTokenResponse.class)))
    public RestResponse<NewTokenResponse> add(@NotNull @Valid AddTokenRequest request) {
        var made = NewTokenResponse.from(tokens.add(actor.get(), request.toToken()));
        return RestResponse.status(RestResponse.Status.CREATED, made);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    @Operation(
            operationId = "revokeOwnToken",
            summary = "Revoke one of one's own API tokens",
            description = "It is of no use from now on.")
    @APIResponse(responseCode = "204", description = "The token was revoked.")
    public void revoke(@Parameter(description = "Number of the token.", example = "7") @PathParam("id") String id) {
        tokens.revoke(actor.get(), RowNumber.of(id).orElseThrow(UnknownToken::new));
    }
}
