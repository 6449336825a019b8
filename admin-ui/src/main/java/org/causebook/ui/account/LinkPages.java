package org.causebook.ui.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.account.LinkSpent;
import org.causebook.account.UseOneTimeLink;
import org.causebook.catalog.InvalidQuery;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Where the one-time link of an administrator leads: its owner sets a password. The link is the right to do so. */
@Path("/sign-in/link/{token}")
@Produces(Reply.HTML)
public class LinkPages {

    private final UseOneTimeLink link;
    private final CurrentActor actor;

    @Inject
    LinkPages(UseOneTimeLink link, CurrentActor actor) {
        this.link = link;
        this.actor = actor;
    }

    @GET
    @PermitAll
    public Response form(@PathParam("token") String token) {
        return form(200, token, FieldFaults.none());
    }

    @POST
    @PermitAll
    public Response set(@PathParam("token") String token, @BeanParam NewPassword given) {
        try {
            given.requireSame();
            link.setPassword(token, given.text(), actor.get().origin());
            return Done.at("/sign-in", Toast.PASSWORD_SET);
        } catch (InvalidQuery invalid) {
            return form(422, token, FieldFaults.of(invalid));
        } catch (LinkSpent spent) {
            return spent();
        }
    }

    private Response form(int status, String token, FieldFaults faults) {
        try {
            var account = link.show(token);
            // The address is the secret: no link from here may carry it on.
            return PrivateReply.page(status, AccountTemplates.link(account, faults))
                    .header("Referrer-Policy", "no-referrer")
                    .build();
        } catch (LinkSpent spent) {
            return spent();
        }
    }

    private static Response spent() {
        return PrivateReply.page(410, AccountTemplates.linkSpent()).build();
    }
}
