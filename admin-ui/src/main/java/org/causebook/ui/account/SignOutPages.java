package org.causebook.ui.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.account.ManageOwnAccount;
import org.causebook.signin.CurrentSession;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Toast;

/** Ends the session of this browser. Nobody needs a right for that. */
@Path("/sign-out")
public class SignOutPages {

    private final ManageOwnAccount own;
    private final CurrentActor actor;
    private final CurrentSession session;

    @Inject
    SignOutPages(ManageOwnAccount own, CurrentActor actor, CurrentSession session) {
        this.own = own;
        this.actor = actor;
        this.session = session;
    }

    @POST
    @PermitAll
    public Response signOut() {
        session.token().ifPresent(token -> own.signOut(actor.get(), token));
        session.end();
        return Done.at("/sign-in", Toast.SIGNED_OUT);
    }
}
