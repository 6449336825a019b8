package org.causebook.ui.report;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.causebook.sighting.JudgeCauses;
import org.causebook.sighting.Verdict;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** Takes what readers say of a cause, and thanks them. Nobody needs an account. */
@Path("/catalogs/{slug}/{code}/verdicts")
@Produces(Reply.HTML)
public class VerdictPages {

    private final JudgeCauses judge;

    @Inject
    VerdictPages(JudgeCauses judge) {
        this.judge = judge;
    }

    /** A second verdict of the same client counts for nothing, so sending the page again does no harm. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response judge(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @FormParam("cause") @Nullable String cause,
            @FormParam("verdict") @Nullable String verdict,
            RoutingContext context) {
        var request = context.request();
        var entry = judge.judge(
                request.remoteAddress().hostAddress(),
                request.getHeader(HttpHeaders.USER_AGENT),
                slug,
                code,
                Objects.requireNonNullElse(cause, ""),
                Verdict.ofId(Objects.requireNonNullElse(verdict, "")).orElseThrow(BadRequestException::new));
        return PrivateReply.page(ReportTemplates.thanks(entry)).build();
    }
}
