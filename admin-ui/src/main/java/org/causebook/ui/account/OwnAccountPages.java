package org.causebook.ui.account;

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
import org.causebook.account.CurrentSession;
import org.causebook.account.KeepSessions;
import org.causebook.account.KeepTokens;
import org.causebook.account.Right;
import org.causebook.account.TokenNameTaken;
import org.causebook.account.UnknownSession;
import org.causebook.account.UnknownToken;
import org.causebook.catalog.InvalidQuery;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** One's own account: what one may do, where one is signed in, and one's API tokens. */
@Path(OwnAccountPages.ADDRESS)
@Produces(Reply.HTML)
public class OwnAccountPages {

    static final String ADDRESS = "/admin/account";

    private final OwnAccountViews views;
    private final KeepSessions sessions;
    private final KeepTokens tokens;
    private final CurrentSession session;
    private final Frames frames;

    @Inject
    OwnAccountPages(
            OwnAccountViews views, KeepSessions sessions, KeepTokens tokens, CurrentSession session, Frames frames) {
        this.views = views;
        this.sessions = sessions;
        this.tokens = tokens;
        this.session = session;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response account() {
        return page(200, views.plain(frames.actor()));
    }

    @POST
    @Path("/sessions/{id}/end")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response endSession(@PathParam("id") long id) {
        try {
            sessions.end(frames.actor(), id);
            return Done.at(ADDRESS, Toast.SESSION_ENDED);
        } catch (UnknownSession gone) {
            return Done.at(ADDRESS, Toast.SESSION_ENDED);
        }
    }

    @POST
    @Path("/sessions/end-others")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response endOtherSessions() {
        session.token().ifPresent(token -> sessions.endOthers(frames.actor(), token));
        return Done.at(ADDRESS, Toast.OTHER_SESSIONS_ENDED);
    }

    /** Answers with the page itself: the token is shown this once, so there is nothing to be led to. */
    @POST
    @Path("/tokens")
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    public Response addToken(@BeanParam TokenForm form) {
        try {
            var made = tokens.add(frames.actor(), form.token());
            return page(200, views.with(frames.actor(), made));
        } catch (InvalidQuery invalid) {
            return page(422, views.with(frames.actor(), form, FieldFaults.of(invalid)));
        } catch (TokenNameTaken taken) {
            var faults = FieldFaults.of("name", "belongs to another of your tokens");
            return page(409, views.with(frames.actor(), form, faults));
        }
    }

    @POST
    @Path("/tokens/{id}/revoke")
    @RolesAllowed(Right.Id.KEEP_OWN_TOKENS)
    public Response revokeToken(@PathParam("id") long id) {
        try {
            tokens.revoke(frames.actor(), id);
            return Done.at(ADDRESS, Toast.TOKEN_REVOKED);
        } catch (UnknownToken unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private Response page(int status, OwnAccountView view) {
        return PrivateReply.page(status, AccountTemplates.own(frames.of(Section.ACCOUNT), view))
                .build();
    }
}
