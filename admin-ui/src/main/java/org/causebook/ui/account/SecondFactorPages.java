package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.signin.CurrentSession;
import org.causebook.signin.Enrolment;
import org.causebook.signin.EnterCode.SignInOver;
import org.causebook.signin.ManageSecondFactor;
import org.causebook.signin.ManageSecondFactor.Standing;
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
import org.jspecify.annotations.Nullable;

/** The page where people add a second factor to their account, get other recovery codes, or remove it. */
@Path(SecondFactorPages.ADDRESS)
@Produces(Reply.HTML)
public class SecondFactorPages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance secondFactor(Frame frame, SecondFactorView view);
    }

    static final String ADDRESS = "/admin/account/second-factor";

    private final ManageSecondFactor manage;
    private final CurrentSession session;
    private final Frames frames;

    @Inject
    SecondFactorPages(ManageSecondFactor manage, CurrentSession session, Frames frames) {
        this.manage = manage;
        this.session = session;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response form() {
        return page(200, Optional.empty(), List.of(), FieldFaults.none());
    }

    /** Answers with the page instead of a redirect, because the secret is shown to who just typed the password. */
    @POST
    @Path("/begin")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response begin(@FormParam("password") @Nullable String password) {
        return checked("password", () -> {
            var enrolment = manage.begin(frames.actor(), password == null ? "" : password);
            return page(200, Optional.of(enrolment), List.of(), FieldFaults.none());
        });
    }

    @POST
    @Path("/confirm")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response confirm(@FormParam("code") @Nullable String code) {
        var pending = manage.pending(frames.actor());
        try {
            var recovery =
                    manage.confirm(frames.actor(), text(code), session.token().orElse(""));
            return page(200, Optional.empty(), recovery, FieldFaults.none());
        } catch (InvalidQuery wrong) {
            return page(422, pending, List.of(), FieldFaults.of(wrong));
        }
    }

    @POST
    @Path("/recovery-codes")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response renew(@FormParam("code") @Nullable String code) {
        return checked("code", () -> {
            var recovery = manage.renewRecoveryCodes(frames.actor(), text(code), session.client());
            return page(200, Optional.empty(), recovery, FieldFaults.none());
        });
    }

    @POST
    @Path("/remove")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response remove(@FormParam("code") @Nullable String code) {
        return checked("code", () -> {
            manage.remove(frames.actor(), text(code), session.client());
            return Done.at(OwnAccountPages.ADDRESS, Toast.SECOND_FACTOR_REMOVED);
        });
    }

    private Response checked(String field, Supplier<Response> work) {
        try {
            return work.get();
        } catch (InvalidQuery wrong) {
            return page(422, Optional.empty(), List.of(), FieldFaults.of(wrong));
        } catch (SignInOver removed) {
            return page(409, Optional.empty(), List.of(), FieldFaults.none());
        } catch (TooManyAttempts throttled) {
            return askToWait(429, field, throttled.retryAfterSeconds());
        } catch (TooBusy busy) {
            return askToWait(503, field, 1);
        }
    }

    private Response askToWait(int status, String field, long seconds) {
        var faults = FieldFaults.of(field, "cannot be checked now. Try again in " + seconds + " seconds.");
        return Response.fromResponse(page(status, Optional.empty(), List.of(), faults))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private Response page(int status, Optional<Enrolment> enrolment, List<String> recovery, FieldFaults faults) {
        var view = new SecondFactorView(manage.show(frames.actor()), enrolment, recovery, faults);
        return PrivateReply.page(status, Templates.secondFactor(frames.of(Section.ACCOUNT), view))
                .build();
    }

    private static String text(@Nullable String code) {
        return code == null ? "" : code;
    }

    /**
     * The page of one's own second factor.
     *
     * @param enrolment what an app takes over; empty unless one is adding it
     * @param recovery recovery codes that were just made
     */
    public record SecondFactorView(
            Standing standing, Optional<Enrolment> enrolment, List<String> recovery, FieldFaults faults) {

        public SecondFactorView {
            recovery = List.copyOf(recovery);
        }

        /** The picture that an app reads. */
        public QrPicture picture() {
            return QrPicture.of(enrolment.orElseThrow().address());
        }

        /** Whether the person must add one before doing anything else. */
        public boolean mustAdd() {
            return standing.required()
                    && !standing.confirmed()
                    && standing.account().hasPassword();
        }
    }
}
