package org.causebook.api.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says who asks, at an address of the API. */
@Path("/api/v1/who")
@Produces(MediaType.TEXT_PLAIN)
public class WhoAmIResource {

    private final CurrentActor actor;

    @Inject
    WhoAmIResource(CurrentActor actor) {
        this.actor = actor;
    }

    @GET
    @Path("/am-i")
    @PermitAll
    @Operation(hidden = true)
    public String anyone() {
        return describe(actor.get());
    }

    @GET
    @Path("/edits")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(hidden = true)
    public String editor() {
        return describe(actor.get());
    }

    @POST
    @Path("/edits")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(hidden = true)
    public String change() {
        return describe(actor.get());
    }

    private static String describe(Actor actor) {
        return actor.role().id() + " " + actor.login() + " " + actor.origin();
    }
}
