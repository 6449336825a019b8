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
import java.time.Instant;
import java.util.Optional;
import org.causebook.account.CurrentActor;
import org.causebook.account.ManageAccounts;
import org.causebook.account.Right;
import org.causebook.account.Sessions.Session;
import org.causebook.api.openapi.Rights;
import org.causebook.api.problem.Problem;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The sessions of others, for administrators. */
@Path("/api/v1/accounts/{login}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = AccountResource.TAG)
public class SessionResource {

    private final ManageAccounts manage;
    private final CurrentActor actor;

    @Inject
    SessionResource(ManageAccounts manage, CurrentActor actor) {
        this.manage = manage;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "listSessions",
            summary = "List the sessions of an account",
            description = "Where the person is signed in, newest first.")
    @APIResponse(responseCode = "200", description = "A page of sessions.")
    public RestResponse<PageResponse<SessionResponse>> list(
            @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login,
            @BeanParam PageParameters page,
            @Context UriInfo request) {
        var sessions = manage.sessions(actor.get(), login, Optional.empty(), page.limit(), page.after());
        return PageResponse.of(sessions, SessionResponse::from).answer(request);
    }

    @DELETE
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "endSessions",
            summary = "End all sessions of an account",
            description = "The person has to sign in again. API tokens keep working.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "The sessions have ended.")
    public void endAll(
            @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login) {
        manage.endSessions(actor.get(), login);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "endSession",
            summary = "End a session of an account",
            description = "It may have ended already.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "The session has ended.")
    public void end(
            @Parameter(description = AccountResource.LOGIN, example = "anna") @PathParam("login") String login,
            @Parameter(description = "Number of the session.", example = "12") @PathParam("id") String id) {
        // No session has a number that is none.
        manage.endSession(actor.get(), login, id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0);
    }

    /** A session, as administrators see it. */
    @Schema(
            name = "Session",
            description = "A browser that is signed in.",
            requiredProperties = {"id", "origin", "beganAt", "lastUsedAt"})
    public record SessionResponse(
            @Schema(description = "Number of the session.", examples = "12")
            long id,

            @Schema(description = "Network address from which it began.", examples = "192.0.2.17")
            String origin,

            @Schema(implementation = String.class, format = "date-time", description = "When it began.")
            Instant beganAt,

            @Schema(
                    implementation = String.class,
                    format = "date-time",
                    description = "When it was last used, to the minute.")
            Instant lastUsedAt) {

        static SessionResponse from(Session session) {
            return new SessionResponse(session.id(), session.origin(), session.beganAt(), session.lastUsedAt());
        }
    }
}
