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
import org.causebook.signin.CurrentSession;
import org.causebook.signin.SignIn;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says who asks, at an address of a page. */
@Path("/who")
@Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
public class WhoAmIPage {

    private final CurrentActor actor;
    private final CurrentSession session;
    private final SignIn signIn;

    @Inject
    WhoAmIPage(CurrentActor actor, CurrentSession session, SignIn signIn) {
        this.actor = actor;
        this.session = session;
        this.signIn = signIn;
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

    @POST
    @Path("/begins/{login}")
    @PermitAll
    @Operation(hidden = true)
    public String begin(@jakarta.ws.rs.PathParam("login") String login, String password) {
        session.begin(signIn.signIn(login, password, session.client()));
        return "";
    }

    private static String describe(Actor actor) {
        return actor.role().id() + " " + actor.login() + " " + actor.origin();
    }
}
