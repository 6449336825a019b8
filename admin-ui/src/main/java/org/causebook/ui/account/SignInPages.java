package org.causebook.ui.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causebook.account.CurrentActor;
import org.causebook.account.CurrentSession;
import org.causebook.account.LocalPath;
import org.causebook.account.SignIn;
import org.causebook.account.SignInRefused;
import org.causebook.account.TooBusy;
import org.causebook.account.TooManyAttempts;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The page where people sign in with login and password. */
@Path("/sign-in")
@Produces(Reply.HTML)
public class SignInPages {

    private final SignIn signIn;
    private final CurrentActor actor;
    private final CurrentSession session;
    private final SingleSignOn singleSignOn;
    private final Frames frames;

    @Inject
    SignInPages(SignIn signIn, CurrentActor actor, CurrentSession session, SingleSignOn singleSignOn, Frames frames) {
        this.signIn = signIn;
        this.actor = actor;
        this.session = session;
        this.singleSignOn = singleSignOn;
        this.frames = frames;
    }

    @GET
    @PermitAll
    public Response form(
            @QueryParam("next") @Nullable String next, @QueryParam("failed") @Nullable String failed, UriInfo uri) {
        if (actor.get().account().isPresent()) {
            return PrivateReply.to(LocalPath.of(next)).build();
        }
        var view = view("", next, uri);
        var told = "sso".equals(failed) ? view.saying("Single sign-on did not work. Please try again.") : view;
        return PrivateReply.page(AccountTemplates.signIn(told, frames.toast())).build();
    }

    @POST
    @PermitAll
    public Response signIn(@BeanParam Credentials given, UriInfo uri) {
        var view = view(given.loginText(), given.next(), uri);
        try {
            var begun = signIn.signIn(
                    given.loginText(), given.passwordText(), actor.get().origin());
            session.begin(begun);
            var next = begun.account().mustChangePassword() ? PasswordPages.ADDRESS : LocalPath.of(given.next());
            return PrivateReply.to(next).build();
        } catch (SignInRefused refused) {
            return refused(422, view.saying("Login or password are wrong, or the account is not active."), 0);
        } catch (TooManyAttempts throttled) {
            return refused(429, view.askingToWait(throttled.retryAfterSeconds()), throttled.retryAfterSeconds());
        } catch (TooBusy busy) {
            return refused(503, view.saying("Many people are signing in just now. Try again in a moment."), 1);
        }
    }

    private SignInView view(String login, @Nullable String next, UriInfo uri) {
        return SignInView.of(login, next, uri.getBaseUri(), singleSignOn.address(LocalPath.of(next)));
    }

    private Response refused(int status, SignInView view, long retryAfter) {
        var reply = PrivateReply.page(status, AccountTemplates.signIn(view, frames.toast()));
        return retryAfter > 0
                ? reply.header(HttpHeaders.RETRY_AFTER, retryAfter).build()
                : reply.build();
    }
}
