package org.causebook.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.causebook.account.CurrentActor;
import org.causebook.account.ManageOwnAccount;
import org.causebook.account.Right;
import org.causebook.api.account.AccountResponse.OwnAccountResponse;
import org.causebook.api.openapi.Rights;
import org.causebook.api.problem.Problem;
import org.causebook.signin.ChangePassword;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own account. */
@Path("/api/v1/account")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = OwnAccountResource.TAG, description = "The account of the caller, and its API tokens.")
public class OwnAccountResource {

    static final String TAG = "Own account";

    private final ManageOwnAccount own;
    private final ChangePassword change;
    private final CurrentActor actor;

    @Inject
    OwnAccountResource(ManageOwnAccount own, ChangePassword change, CurrentActor actor) {
        this.own = own;
        this.change = change;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    @Operation(
            operationId = "showOwnAccount",
            summary = "Show one's own account",
            description = "Who the token belongs to, and what it allows.")
    @APIResponse(responseCode = "200", description = "The account and its rights.")
    public OwnAccountResponse show() {
        return OwnAccountResponse.from(own.show(actor.get()), actor.get());
    }

    @POST
    @Path("/password")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change one's own password",
            description = "Ends all sessions. API tokens keep working unless the request says that they are revoked.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "The password was changed.")
    public void changePassword(@NotNull @Valid ChangePasswordRequest request) {
        change.changeOnly(actor.get(), request.currentPassword(), request.newPassword(), request.revokesTokens());
    }

    /** A new password, and the current one as proof. */
    @Schema(
            name = "ChangePasswordRequest",
            description = "A new password, and the current one.",
            requiredProperties = {"currentPassword", "newPassword"})
    public record ChangePasswordRequest(
            @NotNull(message = "is missing") @Schema(description = "The current password.", format = "password")
            String currentPassword,

            @NotNull(message = "is missing")
            @Schema(
                    description = "The new password. Any characters.",
                    format = "password",
                    minLength = 12,
                    maxLength = 1024)
            String newPassword,

            @Schema(description = "Whether to revoke all API tokens of the account too, that of the request included.")
            @Nullable
            Boolean revokeTokens) {

        boolean revokesTokens() {
            return revokeTokens != null && revokeTokens;
        }

        /** Leaves the passwords out, because this may be logged. */
        @Override
        public String toString() {
            return "ChangePasswordRequest";
        }
    }
}
