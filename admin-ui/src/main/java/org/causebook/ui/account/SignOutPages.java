package org.causebook.ui.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.account.CurrentSession;
import org.causebook.account.SignOut;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Toast;

/** Ends the session of this browser. Nobody needs a right to leave. */
@Path("/sign-out")
public class SignOutPages {

    private final SignOut signOut;
    private final CurrentActor actor;
    private final CurrentSession session;

    @Inject
    SignOutPages(SignOut signOut, CurrentActor actor, CurrentSession session) {
        this.signOut = signOut;
        this.actor = actor;
        this.session = session;
    }

    @POST
    @PermitAll
    public Response signOut() {
        session.token().ifPresent(token -> signOut.signOut(actor.get(), token));
        session.end();
        return Done.at("/sign-in", Toast.SIGNED_OUT);
    }
}
