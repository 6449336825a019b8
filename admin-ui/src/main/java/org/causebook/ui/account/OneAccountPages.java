package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.Accounts.UnknownAccount;
import org.causebook.account.ManageAccounts;
import org.causebook.account.ManageAccounts.LastAdministrator;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.account.Sessions.Session;
import org.causebook.account.StaleVersion;
import org.causebook.catalog.InvalidQuery;
import org.causebook.signin.CurrentSession;
import org.causebook.signin.ManageSecondFactor;
import org.causebook.token.ApiToken;
import org.causebook.token.ManageTokens;
import org.causebook.token.ManageTokens.UnknownToken;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** One account, for administrators: name and role, deactivation, one-time links, sessions, and API tokens. */
@Path(AccountPages.ADDRESS + "/{login}")
@Produces(Reply.HTML)
public class OneAccountPages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance account(Frame frame, AccountView view);
    }

    private static final Optional<Integer> SHOWN = Optional.of(100);

    private final ManageAccounts accounts;
    private final ManageTokens tokens;
    private final ManageSecondFactor factors;
    private final CurrentSession session;
    private final Frames frames;

    @Inject
    OneAccountPages(
            ManageAccounts accounts,
            ManageTokens tokens,
            ManageSecondFactor factors,
            CurrentSession session,
            Frames frames) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.factors = factors;
        this.session = session;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response account(@PathParam("login") String login) {
        return page(200, login, FieldFaults.none());
    }

    @POST
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response save(@PathParam("login") String login, @BeanParam AccountForm form) {
        try {
            var change = new AccountChange(form.nameText(), form.chosenRole(), null);
            return change(login, change, form.version(), Toast.ACCOUNT_SAVED);
        } catch (InvalidQuery invalid) {
            return page(422, login, FieldFaults.of(invalid));
        }
    }

    @POST
    @Path("/deactivate")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response deactivate(@PathParam("login") String login, @FormParam("version") long version) {
        return change(login, new AccountChange(null, null, false), version, Toast.ACCOUNT_DEACTIVATED);
    }

    @POST
    @Path("/activate")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response activate(@PathParam("login") String login, @FormParam("version") long version) {
        return change(login, new AccountChange(null, null, true), version, Toast.ACCOUNT_ACTIVATED);
    }

    /** Answers with the link, which is shown only now. */
    @POST
    @Path("/link")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response link(@PathParam("login") String login, UriInfo uri) {
        try {
            var shown = NewAccountPages.ShownLink.of(accounts.resetPassword(frames.actor(), login), uri.getBaseUri());
            return PrivateReply.page(NewAccountPages.Templates.oneTimeLink(frames.of(Section.ACCOUNTS), shown, false))
                    .build();
        } catch (UnknownAccount unknown) {
            throw new NotFoundException(unknown);
        }
    }

    @POST
    @Path("/second-factor/reset")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response resetSecondFactor(@PathParam("login") String login) {
        return done(login, Toast.SECOND_FACTOR_REMOVED, () -> factors.reset(frames.actor(), login));
    }

    @POST
    @Path("/sessions/{id}/end")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response endSession(@PathParam("login") String login, @PathParam("id") long id) {
        return done(login, Toast.SESSION_ENDED, () -> accounts.endSession(frames.actor(), login, id));
    }

    @POST
    @Path("/sessions/end")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response endSessions(@PathParam("login") String login) {
        return done(login, Toast.SESSIONS_ENDED, () -> accounts.endSessions(frames.actor(), login));
    }

    @POST
    @Path("/tokens/revoke")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response revokeAll(@PathParam("login") String login) {
        return done(login, Toast.TOKENS_REVOKED, () -> tokens.revokeAll(frames.actor(), login));
    }

    @POST
    @Path("/tokens/{id}/revoke")
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response revoke(@PathParam("login") String login, @PathParam("id") long id) {
        return done(login, Toast.TOKEN_REVOKED, () -> tokens.revoke(frames.actor(), login, id));
    }

    private static Response done(String login, Toast toast, Runnable work) {
        try {
            work.run();
            return Done.at(address(login), toast);
        } catch (UnknownAccount | UnknownToken unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private Response change(String login, AccountChange change, long version, Toast toast) {
        try {
            accounts.change(frames.actor(), login, change, version);
            return Done.at(address(login), toast);
        } catch (StaleVersion stale) {
            return page(409, login, FieldFaults.of("version", "stale"));
        } catch (LastAdministrator last) {
            return page(409, login, FieldFaults.of("last", "last"));
        } catch (UnknownAccount unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private Response page(int status, String login, FieldFaults faults) {
        try {
            var actor = frames.actor();
            var account = accounts.show(actor, login);
            var keys = tokens.list(actor, login, SHOWN, Optional.empty()).items();
            var sessions = accounts.sessions(actor, login, session.token(), SHOWN, Optional.empty())
                    .items();
            var view = new AccountView(account, sessions, keys, actor.login().equals(login), faults);
            return PrivateReply.page(status, Templates.account(frames.of(Section.ACCOUNTS), view))
                    .build();
        } catch (UnknownAccount unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private static String address(String login) {
        return AccountPages.ADDRESS + "/" + Addresses.encoded(login);
    }

    /**
     * The page of one account, for administrators.
     *
     * @param own whether it is the administrator's own account
     */
    public record AccountView(
            Account account, List<Session> sessions, List<ApiToken> tokens, boolean own, FieldFaults faults) {

        public AccountView {
            sessions = List.copyOf(sessions);
            tokens = List.copyOf(tokens);
        }

        /** Where its tokens are revoked, without the number. */
        public String tokensAddress() {
            return AccountPages.ADDRESS + "/" + Addresses.encoded(account.login()) + "/tokens";
        }

        /** The roles to choose from. */
        public List<Role> roles() {
            return Role.ofAccounts();
        }
    }
}
