package org.causebook.ui.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.causebook.account.Right;
import org.causebook.editing.WriteNotes;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** Adds and removes the internal notes on an entry, which its page shows. */
@Path("/admin/catalogs/{slug}/{code}/notes")
@Produces(Reply.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class NotePages {

    private final Desks desks;
    private final DeskReplies replies;
    private final WriteNotes notes;

    @Inject
    public NotePages(Desks desks, DeskReplies replies, WriteNotes notes) {
        this.desks = desks;
        this.replies = replies;
        this.notes = notes;
    }

    @POST
    @RolesAllowed(Right.Id.WRITE_NOTES)
    public Response add(
            @PathParam("slug") String slug, @PathParam("code") String code, @FormParam("text") @Nullable String text) {
        var entry = desks.entry(slug, code);
        var written = Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
        return replies.answer(entry, written, () -> {
            notes.add(desks.actor(), entry, written);
            return Done.at(WorkAddresses.workAddress(entry) + "#notes", Toast.NOTE_ADDED);
        });
    }

    @POST
    @Path("/{id}/remove")
    @RolesAllowed(Right.Id.WRITE_NOTES)
    public Response remove(@PathParam("slug") String slug, @PathParam("code") String code, @PathParam("id") long id) {
        var entry = desks.entry(slug, code);
        return replies.answer(entry, "", () -> {
            notes.remove(desks.actor(), entry, id);
            return Done.at(WorkAddresses.workAddress(entry) + "#notes", Toast.NOTE_REMOVED);
        });
    }
}
