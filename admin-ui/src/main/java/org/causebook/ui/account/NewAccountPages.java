package org.causebook.ui.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causebook.account.LoginTaken;
import org.causebook.account.ManageAccounts;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The page that adds an account. */
@Path("/admin/new-account")
@Produces(Reply.HTML)
public class NewAccountPages {

    private final ManageAccounts accounts;
    private final Frames frames;

    @Inject
    NewAccountPages(ManageAccounts accounts, Frames frames) {
        this.accounts = accounts;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response form() {
        return form(200, AccountForm.blank(), FieldFaults.none());
    }

    /** Answers with the link for the new colleague, which is shown this once. */
    @POST
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response add(@BeanParam AccountForm form, UriInfo uri) {
        try {
            var link = accounts.add(frames.actor(), form.account());
            var shown = ShownLink.of(link, uri.getBaseUri());
            return PrivateReply.page(AccountTemplates.oneTimeLink(frames.of(Section.ACCOUNTS), shown, true))
                    .build();
        } catch (InvalidQuery invalid) {
            return form(422, form, FieldFaults.of(invalid));
        } catch (LoginTaken taken) {
            return form(409, form, FieldFaults.of("login", "belongs to another account"));
        }
    }

    private Response form(int status, AccountForm form, FieldFaults faults) {
        return PrivateReply.page(status, AccountTemplates.newAccount(frames.of(Section.ACCOUNTS), form, faults))
                .build();
    }
}
