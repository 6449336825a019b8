package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.CurrentActor;
import org.causebook.signin.CodeNeeded;
import org.causebook.signin.CurrentSession;
import org.causebook.signin.LocalPath;
import org.causebook.signin.SignIn;
import org.causebook.signin.SignInRefused;
import org.causebook.signin.TooBusy;
import org.causebook.signin.TooManyAttempts;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.ToastView;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The page where people sign in with login and password. */
@Path("/sign-in")
@Produces(Reply.HTML)
public class SignInPages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance signIn(SignInView view, Optional<ToastView> toast);
    }

    private static final Map<String, String> FAILURES = Map.of(
            "sso", "Single sign-on failed. Please try again.",
            "code", "That took too long, or your account has changed. Please sign in again.");

    private final SignIn signIn;
    private final CurrentActor actor;
    private final CurrentSession session;
    private final boolean singleSignOn;
    private final Frames frames;

    @Inject
    SignInPages(
            SignIn signIn,
            CurrentActor actor,
            CurrentSession session,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean singleSignOn,
            Frames frames) {
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
        var told = failed == null ? view : view.saying(FAILURES.getOrDefault(failed, "Please try again."));
        return PrivateReply.page(Templates.signIn(told, frames.toast())).build();
    }

    @POST
    @PermitAll
    public Response signIn(@BeanParam Credentials given, UriInfo uri) {
        var view = view(given.loginText(), given.next(), uri);
        try {
            var begun = signIn.signIn(given.loginText(), given.passwordText(), session.client());
            session.begin(begun);
            var next = begun.account().mustChangePassword() ? PasswordPages.ADDRESS : LocalPath.of(given.next());
            return PrivateReply.to(next).build();
        } catch (CodeNeeded needed) {
            return PrivateReply.page(CodePages.Templates.code(new CodePages.CodeView(needed.token(), view.next())))
                    .build();
        } catch (SignInRefused refused) {
            return refused(422, view.saying("Login or password are wrong, or the account is not active."), 0);
        } catch (TooManyAttempts throttled) {
            return refused(429, view.askingToWait(throttled.retryAfterSeconds()), throttled.retryAfterSeconds());
        } catch (TooBusy busy) {
            return refused(
                    503, view.saying("Too many people are signing in at this moment. Try again in a few seconds."), 1);
        }
    }

    private SignInView view(String login, @Nullable String next, UriInfo uri) {
        return SignInView.of(login, next, uri.getBaseUri(), singleSignOn);
    }

    private Response refused(int status, SignInView view, long retryAfter) {
        var reply = PrivateReply.page(status, Templates.signIn(view, frames.toast()));
        return retryAfter > 0
                ? reply.header(HttpHeaders.RETRY_AFTER, retryAfter).build()
                : reply.build();
    }

    /**
     * The page where people sign in.
     *
     * @param login as typed in the last attempt
     * @param next where to go afterwards, a path on this server
     * @param exposed whether the password is sent over a network without encryption
     * @param singleSignOn whether single sign-on is set up
     * @param message why the last attempt failed; empty before the first
     */
    public record SignInView(
            String login, String next, boolean exposed, boolean singleSignOn, Optional<String> message) {

        static SignInView of(String login, @Nullable String next, URI base, boolean singleSignOn) {
            return new SignInView(login, LocalPath.of(next), isExposed(base), singleSignOn, Optional.empty());
        }

        SignInView saying(String text) {
            return new SignInView(login, next, exposed, singleSignOn, Optional.of(text));
        }

        SignInView askingToWait(long seconds) {
            return saying(waitFor(seconds));
        }

        static String waitFor(long seconds) {
            var wait = seconds < 120
                    ? seconds + (seconds == 1 ? " second" : " seconds")
                    : (seconds + 59) / 60 + " minutes";
            return "Too many attempts to sign in. Try again in " + wait + ".";
        }

        /** Where single sign-on begins. */
        public String singleSignOnAddress() {
            return "/sign-in/sso?next=" + Addresses.encoded(next);
        }

        private static boolean isExposed(URI base) {
            var host = Optional.ofNullable(base.getHost()).orElse("").toLowerCase(Locale.ROOT);
            var loopback =
                    host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
            return !"https".equals(base.getScheme()) && !loopback;
        }
    }

    /**
     * What someone typed to sign in.
     *
     * @param next where they wanted to go
     */
    public record Credentials(
            @FormParam("login") @Nullable String login,
            @FormParam("password") @Nullable String password,
            @FormParam("next") @Nullable String next) {

        String loginText() {
            return login == null ? "" : login.strip();
        }

        String passwordText() {
            return password == null ? "" : password;
        }

        /** Leaves the password out, because this may be logged. */
        @Override
        public String toString() {
            return "credentials";
        }
    }
}
