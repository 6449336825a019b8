package org.causebook.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.api.openapi.Rights;
import org.causebook.api.problem.Problem;
import org.causebook.catalog.InvalidQuery;
import org.causebook.signin.ManageSecondFactor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which roles need a second factor. */
@Path("/api/v1/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = AccountResource.TAG)
public class SecondFactorResource {

    private final ManageSecondFactor manage;
    private final CurrentActor actor;

    @Inject
    SecondFactorResource(ManageSecondFactor manage, CurrentActor actor) {
        this.manage = manage;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "showSecondFactorRule",
            summary = "Show who needs a second factor",
            description = "The roles whose accounts must have one if they have a password.")
    @APIResponse(responseCode = "200", description = "The roles.")
    public SecondFactorRule show() {
        return SecondFactorRule.from(manage.requiredRoles(actor.get()));
    }

    @PUT
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceSecondFactorRule",
            summary = "Say who needs a second factor",
            description =
                    "Who lacks one has to add it before doing anything else in the browser. API tokens keep working.")
    @APIResponse(responseCode = "200", description = "The roles.")
    public SecondFactorRule replace(@NotNull @Valid SecondFactorRule rule) {
        return SecondFactorRule.from(manage.require(actor.get(), rule.toRoles()));
    }

    /** The roles that need a second factor. */
    @Schema(
            name = "SecondFactorRule",
            description = "The roles whose accounts need a second factor if they have a password.",
            requiredProperties = "roles")
    public record SecondFactorRule(
            @NotNull(message = "is missing")
            @Schema(description = "Roles of accounts.", examples = "[\"administrator\"]")
            List<@NotNull(message = "must not be null") String> roles) {

        static SecondFactorRule from(Set<Role> roles) {
            return new SecondFactorRule(roles.stream().map(Role::id).sorted().toList());
        }

        Set<Role> toRoles() {
            var found = new HashSet<Role>();
            roles.forEach(id -> found.add(Role.ofId(id)
                    .orElseThrow(() ->
                            new InvalidQuery("roles", "must be of engineer, editor, reviewer and administrator"))));
            return found;
        }
    }

    /** The second factor of others. */
    @Path("/api/v1/accounts/{login}/second-factor")
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = Rights.TOKEN)
    @Tag(name = AccountResource.TAG)
    public static class OfAccount {

        private final ManageSecondFactor manage;
        private final CurrentActor actor;

        @Inject
        OfAccount(ManageSecondFactor manage, CurrentActor actor) {
            this.manage = manage;
            this.actor = actor;
        }

        @DELETE
        @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
        @Operation(
                operationId = "resetSecondFactor",
                summary = "Remove the second factor of an account",
                description = "For someone who has lost it. Ends all sessions of the account.")
        @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
        @APIResponse(responseCode = "204", description = "The account has no second factor.")
        public void reset(
                @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login) {
            manage.reset(actor.get(), login);
        }
    }
}
