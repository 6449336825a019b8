package org.causebook.ui.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.causebook.account.ChangePassword;
import org.causebook.account.CurrentSession;
import org.causebook.account.Right;
import org.causebook.account.ShowOwnAccount;
import org.causebook.account.StaleVersion;
import org.causebook.account.TooBusy;
import org.causebook.account.TooManyAttempts;
import org.causebook.catalog.InvalidQuery;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The page where one changes one's password, of one's own accord or because it must be. */
@Path(PasswordPages.ADDRESS)
@Produces(Reply.HTML)
public class PasswordPages {

    static final String ADDRESS = "/admin/account/password";

    private final ChangePassword change;
    private final ShowOwnAccount show;
    private final CurrentSession session;
    private final Frames frames;

    @Inject
    PasswordPages(ChangePassword change, ShowOwnAccount show, CurrentSession session, Frames frames) {
        this.change = change;
        this.show = show;
        this.session = session;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response form() {
        return form(200, FieldFaults.none());
    }

    @POST
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response change(@BeanParam NewPassword given) {
        try {
            given.requireSame();
            var forced = show.show(frames.actor()).mustChangePassword();
            session.begin(change.change(frames.actor(), given.currentText(), given.text()));
            return Done.at(forced ? "/admin" : OwnAccountPages.ADDRESS, Toast.PASSWORD_CHANGED);
        } catch (InvalidQuery invalid) {
            return form(422, FieldFaults.of(invalid));
        } catch (StaleVersion stale) {
            return form(409, FieldFaults.of("currentPassword", "was changed just now, elsewhere"));
        } catch (TooManyAttempts throttled) {
            return askToWait(429, throttled.retryAfterSeconds());
        } catch (TooBusy busy) {
            return askToWait(503, 1);
        }
    }

    private Response askToWait(int status, long seconds) {
        var faults = FieldFaults.of("currentPassword", "cannot be checked now. Try again in " + seconds + " seconds.");
        return Response.fromResponse(form(status, faults))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private Response form(int status, FieldFaults faults) {
        var account = show.show(frames.actor());
        var page = AccountTemplates.password(frames.of(Section.ACCOUNT), account, faults);
        return PrivateReply.page(status, page).build();
    }
}
