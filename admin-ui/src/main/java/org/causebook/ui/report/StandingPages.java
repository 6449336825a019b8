package org.causebook.ui.report;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.mail.KeepAddress;
import org.causebook.sighting.ReportCode;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Shows a reader what became of a report. The address is the key to it, so no other site may learn it from a link. */
@Path("/reports/{key}")
@Produces(Reply.HTML)
public class StandingPages {

    private final ReportCode reports;
    private final KeepAddress addresses;

    @Inject
    StandingPages(ReportCode reports, KeepAddress addresses) {
        this.reports = reports;
        this.addresses = addresses;
    }

    @GET
    @PermitAll
    public Response page(@PathParam("key") String key) {
        var standing = reports.follow(key).orElseThrow(NotFoundException::new);
        return PrivateReply.page(ReportTemplates.standing(standing, key))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Deletes the address of whoever wanted to be told. */
    @POST
    @Path("/forget-address")
    @PermitAll
    public Response forgetAddress(@PathParam("key") String key) {
        addresses.forgetOfReport(key);
        return PrivateReply.to("/reports/" + Addresses.encoded(key)).build();
    }
}
