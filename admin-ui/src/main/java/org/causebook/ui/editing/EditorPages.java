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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.Right;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The editor of an entry: the form, and what its buttons do. */
@Path("/admin/catalogs/{slug}/{code}/edit")
@Produces(Reply.HTML)
public class EditorPages {

    private final Frames frames;
    private final Desks desks;
    private final EditorActions actions;
    private final EditorRefusals refusals;

    @Inject
    public EditorPages(Frames frames, Desks desks, EditorActions actions, EditorRefusals refusals) {
        this.frames = frames;
        this.desks = desks;
        this.actions = actions;
        this.refusals = refusals;
    }

    @GET
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response editor(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @QueryParam("comment") @Nullable String comment) {
        var desk = desks.of(slug, code);
        if (!desk.ref().code().equals(code)) {
            return PrivateReply.to(WorkAddresses.editAddress(desk.ref())).build();
        }
        if (!desk.mayEdit()) {
            return PrivateReply.to(WorkAddresses.workAddress(desk.ref())).build();
        }
        return PrivateReply.page(EditingTemplates.editor(
                        frames.of(Section.ENTRIES), EditorView.of(desk, Objects.requireNonNullElse(comment, ""))))
                .build();
    }

    @POST
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("slug") String slug, @PathParam("code") String code, MultivaluedMap<String, String> form) {
        var sent = FormFields.of(form);
        var action = sent.line("action");
        var rearrangement = Rearrangement.of(action);
        if (rearrangement.isPresent()) {
            return rearranged(slug, code, rearrangement.get().apply(sent));
        }
        var entry = desks.entry(slug, code);
        var fields = action.equals("merge") ? Merge.of(sent) : sent;
        return refusals.answer(entry, fields, () -> actions.act(entry, action, fields));
    }

    /** Nothing is saved: the page comes again with another number of fields. */
    private Response rearranged(String slug, String code, FormFields fields) {
        var view = EditorView.again(desks.of(slug, code), fields, Faults.none(), Optional.empty());
        return PrivateReply.page(EditingTemplates.editor(frames.of(Section.ENTRIES), view))
                .build();
    }
}
