package org.causebook.ui.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.account.Right;
import org.causebook.care.CareForEntries;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.ShowWork;
import org.causebook.sighting.ShowSightings;
import org.causebook.sighting.SightingQuery;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The page after signing in: what waits for this person. */
@Path("/admin")
@Produces(Reply.HTML)
public class DashboardPages {

    private static final int MOST_ASKED = 5;

    private final ShowWork work;
    private final ShowSightings sightings;
    private final EditCatalog catalogs;
    private final CareForEntries care;
    private final Frames frames;

    @Inject
    DashboardPages(ShowWork work, ShowSightings sightings, EditCatalog catalogs, CareForEntries care, Frames frames) {
        this.work = work;
        this.sightings = sightings;
        this.catalogs = catalogs;
        this.care = care;
        this.frames = frames;
    }

    /** Someone whose role has no part in editing is shown what the role is good for. */
    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response dashboard() {
        var actor = frames.actor();
        var frame = frames.of(Section.DASHBOARD);
        if (!actor.may(Right.READ_WORK)) {
            return PrivateReply.page(WorkTemplates.welcome(frame)).build();
        }
        var asked = sightings.list(actor, SightingQuery.of(new SightingQuery.Raw(null, null, null, MOST_ASKED, null)));
        var board = new Board(
                actor.login(),
                work.of(actor),
                catalogs.all(actor),
                asked.page().items(),
                sightings.countNew(actor),
                care.overdue(actor));
        return PrivateReply.page(WorkTemplates.dashboard(frame, board)).build();
    }
}
