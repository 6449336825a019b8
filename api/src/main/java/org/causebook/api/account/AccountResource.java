package org.causebook.api.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.causebook.account.Account;
import org.causebook.account.CurrentActor;
import org.causebook.account.ManageAccounts;
import org.causebook.account.OneTimeLink;
import org.causebook.account.Right;
import org.causebook.api.account.AccountResponse.OneTimeLinkResponse;
import org.causebook.api.openapi.Rights;
import org.causebook.api.request.IfMatch;
import org.causebook.api.request.MergePatch;
import org.causebook.api.request.PageResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Accounts, for administrators. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = AccountResource.TAG, description = "Accounts, for administrators.")
public class AccountResource {

    static final String TAG = "Accounts";
    static final String LOGIN = "Login of the account.";

    private final ManageAccounts manage;
    private final CurrentActor actor;

    @Inject
    AccountResource(ManageAccounts manage, CurrentActor actor) {
        this.manage = manage;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "listAccounts",
            summary = "List the accounts",
            description = "Sorted by login. Filters narrow the list.")
    @APIResponse(responseCode = "200", description = "A page of accounts.")
    public RestResponse<PageResponse<AccountResponse>> list(
            @BeanParam AccountListParameters parameters, @Context UriInfo request) {
        return PageResponse.of(manage.list(actor.get(), parameters.query()), AccountResponse::from)
                .answer(request);
    }

    @POST
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAccount",
            summary = "Add an account",
            description = "The response has the link with which the owner sets the first password.")
    @APIResponse(
            responseCode = "201",
            description = "The account was added.",
            content = @Content(schema = @Schema(implementation = OneTimeLinkResponse.class)))
    public RestResponse<OneTimeLinkResponse> add(@NotNull @Valid AddAccountRequest request) {
        return created(manage.add(actor.get(), request.toAccount()));
    }

    @GET
    @Path("/{login}")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(operationId = "showAccount", summary = "Show an account", description = "One account, with its ETag.")
    @APIResponse(responseCode = "200", description = "The account.")
    public RestResponse<AccountResponse> show(
            @Parameter(description = LOGIN, example = "anna") @PathParam("login") String login) {
        return tagged(manage.show(actor.get(), login));
    }

    @PATCH
    @Path("/{login}")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeAccount",
            summary = "Change an account",
            description = "Changes the name or the role, activates or deactivates; a JSON Merge Patch (RFC 7396).")
    @APIResponse(responseCode = "200", description = "The changed account.")
    public RestResponse<AccountResponse> change(
            @Parameter(description = LOGIN, example = "anna") @PathParam("login") String login,
            @Parameter(description = IfMatch.DESCRIPTION, example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = AccountPatch.class))) MergePatch patch)
            throws JsonProcessingException {
        long version = IfMatch.version(ifMatch);
        var present = AccountPatch.of(manage.show(actor.get(), login));
        var change = patch.applyTo(present).toChange();
        return tagged(manage.change(actor.get(), login, change, version));
    }

    @POST
    @Path("/{login}/password-reset")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "resetPassword",
            summary = "Reset a password",
            description =
                    "Takes the password away and ends all sessions. The response has the link with which the owner"
                            + " sets a new password.")
    @APIResponse(
            responseCode = "201",
            description = "The link was created.",
            content = @Content(schema = @Schema(implementation = OneTimeLinkResponse.class)))
    public RestResponse<OneTimeLinkResponse> reset(
            @Parameter(description = LOGIN, example = "anna") @PathParam("login") String login) {
        return created(manage.resetPassword(actor.get(), login));
    }

    private static RestResponse<AccountResponse> tagged(Account account) {
        return ResponseBuilder.ok(AccountResponse.from(account))
                .header(HttpHeaders.ETAG, IfMatch.tag(account.version()))
                .build();
    }

    private static RestResponse<OneTimeLinkResponse> created(OneTimeLink link) {
        return ResponseBuilder.<OneTimeLinkResponse>create(RestResponse.Status.CREATED)
                .entity(OneTimeLinkResponse.from(link))
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/accounts/" + link.account().login())
                .header(HttpHeaders.ETAG, IfMatch.tag(link.account().version()))
                .build();
    }
}
