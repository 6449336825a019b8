package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.causebook.account.Account;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;
import org.causebook.account.ManageOwnAccount;
import org.causebook.account.Right;
import org.causebook.account.StaleVersion;
import org.causebook.catalog.InvalidQuery;
import org.causebook.signin.ChangePassword;
import org.causebook.signin.CurrentSession;
import org.causebook.signin.TooBusy;
import org.causebook.signin.TooManyAttempts;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The page where people change their password, because they want to or because they have to. */
@Path(PasswordPages.ADDRESS)
@Produces(Reply.HTML)
public class PasswordPages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance password(Frame frame, Account account, FieldFaults faults);
    }

    static final String ADDRESS = "/admin/account/password";

    private final ChangePassword change;
    private final ManageOwnAccount own;
    private final CurrentSession session;
    private final Frames frames;

    @Inject
    PasswordPages(ChangePassword change, ManageOwnAccount own, CurrentSession session, Frames frames) {
        this.change = change;
        this.own = own;
        this.session = session;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response form() {
        boolean password = own.show(frames.actor()).mustChangePassword();
        // Whoever is led here for another reason lacks a second factor. The filter below must not ask the database.
        return PasswordFirst.isReduced(frames.actor()) && !password
                ? PrivateReply.to(SecondFactorPages.ADDRESS).build()
                : form(200, FieldFaults.none());
    }

    @POST
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response change(@BeanParam NewPassword given) {
        try {
            given.requireSame();
            var forced = own.show(frames.actor()).mustChangePassword();
            session.begin(change.change(frames.actor(), given.currentText(), given.text(), given.revokesTokens()));
            return Done.at(forced ? "/admin" : OwnAccountPages.ADDRESS, Toast.PASSWORD_CHANGED);
        } catch (InvalidQuery invalid) {
            return form(422, FieldFaults.of(invalid));
        } catch (StaleVersion stale) {
            return form(409, FieldFaults.of("currentPassword", "was changed somewhere else at the same time"));
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
        var account = own.show(frames.actor());
        var page = Templates.password(frames.of(Section.ACCOUNT), account, faults);
        return PrivateReply.page(status, page).build();
    }

    /** Redirects people who must change their password or add a second factor from every other page to where they can. */
    @Provider
    @Priority(Priorities.USER + 2000)
    public static class PasswordFirst implements ContainerResponseFilter {

        private final CurrentActor actor;

        @Inject
        PasswordFirst(CurrentActor actor) {
            this.actor = actor;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (isRefusedPage(request, response) && isReduced(actor.get())) {
                response.setStatusInfo(Response.Status.SEE_OTHER);
                response.setEntity(null);
                response.getHeaders().putSingle(HttpHeaders.LOCATION, PasswordPages.ADDRESS);
            }
        }

        private static boolean isRefusedPage(ContainerRequestContext request, ContainerResponseContext response) {
            return response.getStatus() == Response.Status.FORBIDDEN.getStatusCode()
                    && request.getMethod().equals(HttpMethod.GET)
                    && request.getUriInfo().getRequestUri().getPath().startsWith("/admin");
        }

        /** In a browser nothing else takes rights from a role: scopes belong to tokens. */
        private static boolean isReduced(Actor asking) {
            return asking.account().isPresent()
                    && !asking.rights().containsAll(asking.role().rights());
        }
    }
}
