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
import org.causebook.account.Right;
import org.causebook.api.account.TokenResponse.CreatedTokenResponse;
import org.causebook.api.openapi.Rights;
import org.causebook.api.problem.Problem;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.causebook.token.ManageTokens;
import org.causebook.token.ManageTokens.UnknownToken;
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
@Tag(name = OwnAccountResource.TAG)
public class TokenResource {

    private static final String ID = "Number of the token.";

    private final ManageTokens tokens;
    private final CurrentActor actor;

    @Inject
    TokenResource(ManageTokens tokens, CurrentActor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    @Operation(
            operationId = "listOwnTokens",
            summary = "List one's own API tokens",
            description = "Newest first. Expired tokens are listed for 30 days.")
    @APIResponse(responseCode = "200", description = "A page of tokens.")
    public RestResponse<PageResponse<TokenResponse>> list(@BeanParam PageParameters page, @Context UriInfo request) {
        var login = actor.get().login();
        return PageResponse.of(tokens.list(actor.get(), login, page.limit(), page.after()), TokenResponse::from)
                .answer(request);
    }

    @POST
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addOwnToken",
            summary = "Create an API token",
            description = "The new token cannot allow more than the token that creates it.")
    @APIResponse(
            responseCode = "201",
            description = "The token was created.",
            content = @Content(schema = @Schema(implementation = CreatedTokenResponse.class)))
    public RestResponse<CreatedTokenResponse> add(@NotNull @Valid AddTokenRequest request) {
        var created = CreatedTokenResponse.from(tokens.add(actor.get(), request.toToken()));
        return RestResponse.status(RestResponse.Status.CREATED, created);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    @Operation(
            operationId = "revokeOwnToken",
            summary = "Revoke one of one's own API tokens",
            description = "The token stops working at once.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "The token was revoked.")
    public void revoke(@Parameter(description = ID, example = "7") @PathParam("id") String id) {
        tokens.revoke(actor.get(), actor.get().login(), number(id));
    }

    /** The framework would answer text that is not a number with a response of its own. */
    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new UnknownToken();
        }
        return Long.parseLong(id);
    }

    /** The API tokens of others, for administrators, who cannot create any for them. */
    @Path("/api/v1/accounts/{login}/tokens")
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = Rights.TOKEN)
    @Tag(name = AccountResource.TAG)
    public static class OfAccount {

        private final ManageTokens tokens;
        private final CurrentActor actor;

        @Inject
        OfAccount(ManageTokens tokens, CurrentActor actor) {
            this.tokens = tokens;
            this.actor = actor;
        }

        @GET
        @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
        @Operation(
                operationId = "listTokens",
                summary = "List the API tokens of an account",
                description = "Newest first. Expired tokens are listed for 30 days.")
        @APIResponse(responseCode = "200", description = "A page of tokens.")
        public RestResponse<PageResponse<TokenResponse>> list(
                @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login,
                @BeanParam PageParameters page,
                @Context UriInfo request) {
            return PageResponse.of(tokens.list(actor.get(), login, page.limit(), page.after()), TokenResponse::from)
                    .answer(request);
        }

        @DELETE
        @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
        @Operation(
                operationId = "revokeTokens",
                summary = "Revoke all API tokens of an account",
                description = "They stop working at once.")
        @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
        @APIResponse(responseCode = "204", description = "The tokens were revoked.")
        public void revokeAll(
                @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login) {
            tokens.revokeAll(actor.get(), login);
        }

        @DELETE
        @Path("/{id}")
        @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
        @Operation(
                operationId = "revokeToken",
                summary = "Revoke an API token of an account",
                description = "The token stops working at once.")
        @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
        @APIResponse(responseCode = "204", description = "The token was revoked.")
        public void revoke(
                @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login,
                @Parameter(description = ID, example = "7") @PathParam("id") String id) {
            tokens.revoke(actor.get(), login, number(id));
        }
    }
}
