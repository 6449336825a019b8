package org.causebook.ui.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causebook.account.Right;
import org.causebook.editing.ChangeLife;
import org.causebook.editing.CompareContents;
import org.causebook.editing.Revision;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** Everything ever submitted about an entry: what changed from one revision to another, and the way back. */
@Path("/admin/catalogs/{slug}/{code}/history")
@Produces(Reply.HTML)
public class WorkHistoryPages {

    private final Frames frames;
    private final Desks desks;
    private final DeskReplies replies;
    private final CompareContents compare;
    private final ChangeLife life;

    @Inject
    public WorkHistoryPages(Frames frames, Desks desks, DeskReplies replies, CompareContents compare, ChangeLife life) {
        this.frames = frames;
        this.desks = desks;
        this.replies = replies;
        this.compare = compare;
        this.life = life;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response history(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("to") @Nullable Integer to) {
        var desk = desks.of(slug, code);
        var comparison = Comparison.of(desk.revisions(), Revision::number, from, to, compare);
        return PrivateReply.page(EditingTemplates.workHistory(frames.of(Section.ENTRIES), desk, comparison))
                .build();
    }

    @POST
    @Path("/{number}/restore")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(
            @PathParam("slug") String slug, @PathParam("code") String code, @PathParam("number") int number) {
        var entry = desks.entry(slug, code);
        return replies.answer(entry, "", () -> {
            life.restore(desks.actor(), entry, number);
            return Done.at(WorkAddresses.workAddress(entry), Toast.DRAFT_SUBMITTED);
        });
    }
}
