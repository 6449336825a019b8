package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.AccountQuery;
import org.causebook.account.ManageAccounts;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.QueryText;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The list of accounts. */
@Path(AccountPages.ADDRESS)
@Produces(Reply.HTML)
public class AccountPages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance accounts(Frame frame, AccountList list);
    }

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
            var query = AccountQuery.of(filter.raw());
            var page = accounts.list(frames.actor(), query);
            var list = new AccountList(filter, page, accounts.count(frames.actor(), query));
            return PrivateReply.page(Templates.accounts(frames.of(Section.ACCOUNTS), list))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    /** Which accounts to list, as the address says it. */
    public record AccountFilter(
            @QueryParam("q") @Nullable String text,
            @QueryParam("role") @Nullable String role,
            @QueryParam("active") @Nullable String active,
            @QueryParam("after") @Nullable String after) {

        AccountQuery.Raw raw() {
            return new AccountQuery.Raw(text, role, active, null, after);
        }

        /** The text to look for, as typed. */
        public String textShown() {
            return text == null ? "" : text;
        }

        /** Whether only accounts of that role are listed. */
        public boolean isRole(String id) {
            return id.equals(role);
        }

        /** Whether only active accounts, {@code true}, or deactivated ones, {@code false}, are listed. */
        public boolean isActive(String flag) {
            return flag.equals(active);
        }
    }

    /** A part of the accounts, with the way on. */
    public record AccountList(AccountFilter filter, Page<Account> page, int total) {

        /** The roles that an account can have. */
        public List<Role> roles() {
            return Role.ofAccounts();
        }

        /** Where the list goes on. */
        public Optional<String> next() {
            return page.next()
                    .map(token -> new QueryText()
                            .add("q", filter.text())
                            .add("role", filter.role())
                            .add("active", filter.active())
                            .add("after", token)
                            .on(AccountPages.ADDRESS));
        }
    }
}
