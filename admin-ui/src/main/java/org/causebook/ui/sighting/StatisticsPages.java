package org.causebook.ui.sighting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.sighting.ShowStatistics;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** How well the catalogs answer what people ask, for those who work on them. */
@Path(StatisticsPages.ADDRESS)
public class StatisticsPages {

    static final String ADDRESS = "/admin/statistics";

    private final ShowStatistics show;
    private final Frames frames;

    @Inject
    StatisticsPages(ShowStatistics show, Frames frames) {
        this.show = show;
        this.frames = frames;
    }

    @GET
    @Produces(Reply.HTML)
    @RolesAllowed(Right.Id.READ_WORK)
    public Response statistics(@QueryParam("days") @Nullable Integer days) {
        try {
            var view = new StatisticsView(show.show(frames.actor(), days), ADDRESS);
            return PrivateReply.page(SightingTemplates.statistics(frames.of(Section.STATISTICS), view))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    @GET
    @Path("/{table}.csv")
    @Produces(StatisticsFile.TYPE)
    @RolesAllowed(Right.Id.READ_WORK)
    public Response table(@PathParam("table") String table, @QueryParam("days") @Nullable Integer days) {
        try {
            return file(table, StatisticsFile.forStaff(show.show(frames.actor(), days), table));
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    /** What persons did. Those who may know of it may read the audit trail, which tells the same one by one. */
    @GET
    @Path("/people.csv")
    @Produces(StatisticsFile.TYPE)
    @RolesAllowed(Right.Id.READ_AUDIT)
    public Response people(@QueryParam("days") @Nullable Integer days) {
        try {
            return file("people", StatisticsFile.people(show.show(frames.actor(), days)));
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    private static Response file(String name, String text) {
        return Response.ok(text, StatisticsFile.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"causebook-" + name + ".csv\"")
                .build();
    }
}
