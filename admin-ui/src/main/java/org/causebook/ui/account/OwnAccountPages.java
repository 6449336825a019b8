package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Actor;
import org.causebook.account.ManageOwnAccount;
import org.causebook.account.Right;
import org.causebook.account.Sessions.Session;
import org.causebook.catalog.InvalidQuery;
import org.causebook.signin.CurrentSession;
import org.causebook.token.ApiToken;
import org.causebook.token.ApiTokens.TokenNameTaken;
import org.causebook.token.ManageTokens;
import org.causebook.token.ManageTokens.UnknownToken;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** One's own account: rights, sessions and API tokens. */
@Path(OwnAccountPages.ADDRESS)
@Produces(Reply.HTML)
public class OwnAccountPages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance own(Frame frame, OwnAccountView view);
    }

    static final String ADDRESS = "/admin/account";

    /** Of more sessions or tokens than this, the page shows the newest. */
    private static final Optional<Integer> SHOWN = Optional.of(100);

    private final ManageOwnAccount own;
    private final ManageTokens tokens;
    private final CurrentSession session;
    private final Frames frames;

    @Inject
    OwnAccountPages(ManageOwnAccount own, ManageTokens tokens, CurrentSession session, Frames frames) {
        this.own = own;
        this.tokens = tokens;
        this.session = session;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response account() {
        return page(200, Optional.empty(), TokenForm.blank(), FieldFaults.none());
    }

    @POST
    @Path("/sessions/{id}/end")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response endSession(@PathParam("id") long id) {
        own.endSession(frames.actor(), id);
        return Done.at(ADDRESS, Toast.SESSION_ENDED);
    }

    @POST
    @Path("/sessions/end-others")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response endOtherSessions() {
        session.token().ifPresent(token -> own.endOtherSessions(frames.actor(), token));
        return Done.at(ADDRESS, Toast.OTHER_SESSIONS_ENDED);
    }

    /** Answers with the page instead of a redirect, because the token is shown only now. */
    @POST
    @Path("/tokens")
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    public Response addToken(@BeanParam TokenForm form) {
        try {
            var created = tokens.add(frames.actor(), form.token());
            return page(200, Optional.of(created), TokenForm.blank(), FieldFaults.none());
        } catch (InvalidQuery invalid) {
            return page(422, Optional.empty(), form, FieldFaults.of(invalid));
        } catch (TokenNameTaken taken) {
            return page(409, Optional.empty(), form, FieldFaults.of("name", "belongs to another of your tokens"));
        }
    }

    @POST
    @Path("/tokens/{id}/revoke")
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    public Response revokeToken(@PathParam("id") long id) {
        try {
            tokens.revoke(frames.actor(), frames.actor().login(), id);
            return Done.at(ADDRESS, Toast.TOKEN_REVOKED);
        } catch (UnknownToken unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private Response page(int status, Optional<ManageTokens.Created> created, TokenForm form, FieldFaults faults) {
        var actor = frames.actor();
        var sessions =
                own.sessions(actor, session.token(), SHOWN, Optional.empty()).items();
        List<ApiToken> keys = actor.may(Right.KEEP_OWN_TOKENS)
                ? tokens.list(actor, actor.login(), SHOWN, Optional.empty()).items()
                : List.of();
        var view = new OwnAccountView(actor, own.show(actor), sessions, keys, created, form, faults);
        return PrivateReply.page(status, Templates.own(frames.of(Section.ACCOUNT), view))
                .build();
    }

    /**
     * The page of one's own account.
     *
     * @param created the token that was just created, with its secret
     * @param form the token to create, as typed
     */
    public record OwnAccountView(
            Actor actor,
            Account account,
            List<Session> sessions,
            List<ApiToken> tokens,
            Optional<ManageTokens.Created> created,
            TokenForm form,
            FieldFaults faults) {

        public OwnAccountView {
            sessions = List.copyOf(sessions);
            tokens = List.copyOf(tokens);
        }

        /** What the actor may do, which is also what a token of theirs may be given. */
        public List<Right> rights() {
            return Arrays.stream(Right.values()).filter(actor::may).toList();
        }

        /** Whether the actor may have tokens. */
        public boolean keepsTokens() {
            return actor.may(Right.KEEP_OWN_TOKENS);
        }

        /** Whether other sessions can be ended. */
        public boolean hasOtherSessions() {
            return sessions.size() > 1;
        }
    }
}
