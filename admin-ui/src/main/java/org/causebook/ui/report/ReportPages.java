package org.causebook.ui.report;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.causebook.catalog.InvalidContent;
import org.causebook.lookup.NotCodes;
import org.causebook.mail.MailAddress;
import org.causebook.sighting.Report.Told;
import org.causebook.sighting.ReportCode;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** Takes what readers tell about a code. Nobody needs an account. */
@Path("/codes/{code}/reports")
@Produces(Reply.HTML)
public class ReportPages {

    private static final int UNPROCESSABLE = 422;

    private final ReportCode reports;

    @Inject
    ReportPages(ReportCode reports) {
        this.reports = reports;
    }

    /** What was sent. */
    public static class Sent {

        @FormParam("product")
        private @Nullable String product;

        @FormParam("doing")
        private @Nullable String doing;

        @FormParam("helped")
        private @Nullable String helped;

        @FormParam("email")
        private @Nullable String email;

        /** No person sees this field. Programs that fill in every form fill it in too. */
        @FormParam("website")
        private @Nullable String website;

        private boolean isOfProgram() {
            return !given(website).isEmpty();
        }

        private Told told() {
            return new Told(given(product), given(doing), given(helped));
        }

        private Optional<MailAddress> address() {
            return Optional.ofNullable(email).filter(text -> !text.isBlank()).map(MailAddress::new);
        }

        private ReportForm form(String code, InvalidContent invalid) {
            return new ReportForm(
                    code, given(product), given(doing), given(helped), given(email), FieldFaults.of(invalid));
        }
    }

    /** Keeps a report, and leads to its own page. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response report(@PathParam("code") String code, @BeanParam Sent sent) {
        if (sent.isOfProgram()) {
            return PrivateReply.to(Addresses.ofCode(code)).build();
        }
        try {
            var address = reports.report(code, sent.told(), sent.address())
                    .map(key -> "/reports/" + key)
                    .orElse(Addresses.ofCode(code));
            return PrivateReply.to(address).build();
        } catch (InvalidContent invalid) {
            return PrivateReply.page(UNPROCESSABLE, ReportTemplates.form(sent.form(code, invalid)))
                    .build();
        } catch (NotCodes noCode) {
            throw new NotFoundException(noCode);
        }
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
