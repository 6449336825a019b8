package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.signin.CurrentSession;
import org.causebook.signin.EnterCode;
import org.causebook.signin.EnterCode.SignInOver;
import org.causebook.signin.LocalPath;
import org.causebook.signin.TooManyAttempts;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The second step of signing in, for accounts with a second factor. */
@Path("/sign-in/code")
@Produces(Reply.HTML)
public class CodePages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance code(CodeView view);
    }

    private final EnterCode enter;
    private final CurrentSession session;

    @Inject
    CodePages(EnterCode enter, CurrentSession session) {
        this.enter = enter;
        this.session = session;
    }

    @POST
    @PermitAll
    public Response enter(@BeanParam Given given) {
        var view = new CodeView(given.stepText(), LocalPath.of(given.next()));
        try {
            var begun = enter.signIn(given.stepText(), given.codeText(), session.client());
            session.begin(begun);
            return PrivateReply.to(begun.account().mustChangePassword() ? PasswordPages.ADDRESS : view.next())
                    .build();
        } catch (InvalidQuery wrong) {
            return PrivateReply.page(422, Templates.code(view.saying("The code is wrong, or was used before.")))
                    .build();
        } catch (TooManyAttempts throttled) {
            long seconds = throttled.retryAfterSeconds();
            return PrivateReply.page(429, Templates.code(view.saying(SignInPages.SignInView.waitFor(seconds))))
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        } catch (SignInOver over) {
            return PrivateReply.to("/sign-in?failed=code&next=" + Addresses.encoded(view.next()))
                    .build();
        }
    }

    /**
     * The page that asks for a code.
     *
     * @param step the secret with which the sign-in goes on
     * @param next where to go afterwards, a path on this server
     * @param message why the last attempt failed; empty before the first
     */
    public record CodeView(String step, String next, Optional<String> message) {

        CodeView(String step, String next) {
            this(step, next, Optional.empty());
        }

        CodeView saying(String text) {
            return new CodeView(step, next, Optional.of(text));
        }

        /** Leaves the secret out, because this may be logged. */
        @Override
        public String toString() {
            return "code page";
        }
    }

    /** What someone entered. */
    public record Given(
            @FormParam("step") @Nullable String step,
            @FormParam("code") @Nullable String code,
            @FormParam("next") @Nullable String next) {

        String stepText() {
            return step == null ? "" : step;
        }

        String codeText() {
            return code == null ? "" : code;
        }

        /** Leaves the secrets out, because this may be logged. */
        @Override
        public String toString() {
            return "code";
        }
    }
}
