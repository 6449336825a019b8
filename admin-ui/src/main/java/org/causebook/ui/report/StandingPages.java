package org.causebook.ui.report;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.sighting.ReportCode;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Shows a reader what became of a report. The address is the key to it, so no other site may learn it from a link. */
@Path("/reports/{key}")
@Produces(Reply.HTML)
public class StandingPages {

    private final ReportCode reports;

    @Inject
    StandingPages(ReportCode reports) {
        this.reports = reports;
    }

    @GET
    @PermitAll
    public Response page(@PathParam("key") String key) {
        var standing = reports.follow(key).orElseThrow(NotFoundException::new);
        return PrivateReply.page(ReportTemplates.standing(standing))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
