package org.causebook.ui.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.account.AccountQuery;
import org.causebook.account.ManageAccounts;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The list of accounts. */
@Path(AccountPages.ADDRESS)
@Produces(Reply.HTML)
public class AccountPages {

    static final String ADDRESS = "/admin/accounts";

    private final ManageAccounts accounts;
    private final Frames frames;

    @Inject
    AccountPages(ManageAccounts accounts, Frames frames) {
        this.accounts = accounts;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response list(@BeanParam AccountFilter filter) {
        try {
            var page = accounts.list(frames.actor(), AccountQuery.of(filter.raw()));
            var list = new AccountList(filter, page);
            return PrivateReply.page(AccountTemplates.accounts(frames.of(Section.ACCOUNTS), list))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }
}
