package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import org.causebook.account.Account;
import org.causebook.account.Accounts.LoginTaken;
import org.causebook.account.ManageAccounts;
import org.causebook.account.OneTimeLink;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The page that adds an account. */
@Path("/admin/new-account")
@Produces(Reply.HTML)
public class NewAccountPages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance newAccount(Frame frame, AccountForm form, FieldFaults faults);

        static native TemplateInstance oneTimeLink(Frame frame, ShownLink link, boolean added);
    }

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

    /** Answers with the link for the new colleague, which is shown only now. */
    @POST
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response add(@BeanParam AccountForm form, UriInfo uri) {
        try {
            var link = accounts.add(frames.actor(), form.account());
            var shown = ShownLink.of(link, uri.getBaseUri());
            return PrivateReply.page(Templates.oneTimeLink(frames.of(Section.ACCOUNTS), shown, true))
                    .build();
        } catch (InvalidQuery invalid) {
            return form(422, form, FieldFaults.of(invalid));
        } catch (LoginTaken taken) {
            return form(409, form, FieldFaults.of("login", "belongs to another account"));
        }
    }

    private Response form(int status, AccountForm form, FieldFaults faults) {
        return PrivateReply.page(status, Templates.newAccount(frames.of(Section.ACCOUNTS), form, faults))
                .build();
    }

    /**
     * A one-time link, as an administrator passes it on.
     *
     * @param address in full, with the secret
     */
    public record ShownLink(Account account, String address, Instant validUntil) {

        static ShownLink of(OneTimeLink link, URI base) {
            var address = base.resolve("/sign-in/link/" + Addresses.encoded(link.token()));
            return new ShownLink(link.account(), address.toString(), link.validUntil());
        }

        /** Leaves the address out, because this may be logged. */
        @Override
        public String toString() {
            return "one-time link for " + account.login();
        }
    }
}
