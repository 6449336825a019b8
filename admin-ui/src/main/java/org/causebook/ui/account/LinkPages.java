package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.account.Account;
import org.causebook.catalog.InvalidQuery;
import org.causebook.signin.CurrentSession;
import org.causebook.signin.UseOneTimeLink;
import org.causebook.signin.UseOneTimeLink.LinkExpired;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The page behind a one-time link, where the owner of the account sets a password. Nothing but the link is needed. */
@Path("/sign-in/link/{token}")
@Produces(Reply.HTML)
public class LinkPages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance link(Account account, FieldFaults faults);

        static native TemplateInstance linkSpent();
    }

    private final UseOneTimeLink link;
    private final CurrentSession session;

    @Inject
    LinkPages(UseOneTimeLink link, CurrentSession session) {
        this.link = link;
        this.session = session;
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
            session.rememberDevice(link.setPassword(token, given.text(), session.client()));
            return Done.at("/sign-in", Toast.PASSWORD_SET);
        } catch (InvalidQuery invalid) {
            return form(422, token, FieldFaults.of(invalid));
        } catch (LinkExpired expired) {
            return expired();
        }
    }

    private Response form(int status, String token, FieldFaults faults) {
        try {
            var account = link.show(token);
            // The address is the secret: links on the page must not pass it on.
            return PrivateReply.page(status, Templates.link(account, faults))
                    .header("Referrer-Policy", "no-referrer")
                    .build();
        } catch (LinkExpired expired) {
            return expired();
        }
    }

    private static Response expired() {
        return PrivateReply.page(410, Templates.linkSpent()).build();
    }
}
