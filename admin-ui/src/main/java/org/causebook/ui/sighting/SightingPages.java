package org.causebook.ui.sighting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.EditCatalog;
import org.causebook.sighting.NoteSightings;
import org.causebook.sighting.ShowSightings;
import org.causebook.sighting.UnknownSighting;
import org.causebook.sighting.WorkOnSightings;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** One sighting: who met it how often, what people told about it, what is near it, and what becomes of it. */
@Path(EncounteredPages.ADDRESS + "/{code}")
@Produces(Reply.HTML)
public class SightingPages {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    private final ShowSightings show;
    private final WorkOnSightings work;
    private final NoteSightings notes;
    private final EditCatalog catalogs;
    private final Frames frames;

    @Inject
    SightingPages(ShowSightings show, WorkOnSightings work, NoteSightings notes, EditCatalog catalogs, Frames frames) {
        this.show = show;
        this.work = work;
        this.notes = notes;
        this.catalogs = catalogs;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response show(@PathParam("code") String code) {
        return page(Response.Status.OK.getStatusCode(), code, FieldFaults.none(), "", Optional.empty());
    }

    /** Gives it to somebody to work on; to nobody when the login is empty. */
    @POST
    @Path("/assign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response assign(@PathParam("code") String code, @FormParam("login") @Nullable String login) {
        var to = Optional.ofNullable(login).map(String::strip).filter(each -> !each.isEmpty());
        return answer(code, () -> {
            work.assign(frames.actor(), code, to);
            return Done.at(
                    SightingWords.deskAddress(code),
                    to.isPresent() ? Toast.SIGHTING_ASSIGNED : Toast.SIGHTING_RELEASED);
        });
    }

    @POST
    @Path("/dismiss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response dismiss(@PathParam("code") String code, @FormParam("reason") @Nullable String reason) {
        return answer(code, () -> {
            work.dismiss(frames.actor(), code, given(reason));
            return Done.at(EncounteredPages.ADDRESS, Toast.SIGHTING_DISMISSED);
        });
    }

    @POST
    @Path("/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response reopen(@PathParam("code") String code) {
        return answer(code, () -> {
            work.reopen(frames.actor(), code);
            return Done.at(SightingWords.deskAddress(code), Toast.SIGHTING_REOPENED);
        });
    }

    @POST
    @Path("/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response merge(@PathParam("code") String code, @FormParam("into") @Nullable String into) {
        return answer(code, () -> {
            var merged = work.merge(frames.actor(), code, given(into));
            return Done.at(SightingWords.deskAddress(merged), Toast.SIGHTING_MERGED);
        });
    }

    /** Leads to the draft in which the code stands beside the others of the entry. */
    @POST
    @Path("/alias")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response alias(
            @PathParam("code") String code,
            @FormParam("catalog") @Nullable String catalog,
            @FormParam("entry") @Nullable String entry) {
        return answer(code, () -> {
            var draft = work.alias(frames.actor(), code, given(catalog), given(entry));
            var address = "/admin/catalogs/" + Addresses.encoded(draft.entry().catalog()) + "/"
                    + Addresses.encoded(draft.entry().code()) + "/edit";
            return Done.at(address, Toast.ALIAS_DRAFTED);
        });
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response publish(@PathParam("code") String code, @FormParam("catalog") @Nullable String catalog) {
        return answer(code, () -> {
            var revision = work.publishUndetermined(frames.actor(), code, given(catalog));
            return Done.at(
                    SightingWords.deskAddress(code),
                    revision.isPublic() ? Toast.ENTRY_PUBLISHED : Toast.DRAFT_SUBMITTED);
        });
    }

    @POST
    @Path("/reports/{report}/delete")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response deleteReport(@PathParam("code") String code, @PathParam("report") long report) {
        return answer(code, () -> {
            work.deleteReport(frames.actor(), code, report);
            return Done.at(SightingWords.deskAddress(code), Toast.REPORT_DELETED);
        });
    }

    @POST
    @Path("/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.WRITE_NOTES)
    public Response addNote(@PathParam("code") String code, @FormParam("text") @Nullable String text) {
        var written = Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
        return answer(code, written, () -> {
            notes.add(frames.actor(), code, written);
            return Done.at(SightingWords.deskAddress(code) + "#notes", Toast.NOTE_ADDED);
        });
    }

    @POST
    @Path("/notes/{note}/remove")
    @RolesAllowed(Right.Id.WRITE_NOTES)
    public Response removeNote(@PathParam("code") String code, @PathParam("note") long note) {
        return answer(code, () -> {
            notes.remove(frames.actor(), code, note);
            return Done.at(SightingWords.deskAddress(code) + "#notes", Toast.NOTE_REMOVED);
        });
    }

    private Response answer(String code, Supplier<Response> action) {
        return answer(code, "", action);
    }

    /** The answer of the action, or the page with the reason why it was not done. */
    private Response answer(String code, String typed, Supplier<Response> action) {
        var done = new AtomicReference<Response>();
        try {
            var reason = BulkSightings.refusal(() -> done.set(action.get()));
            return reason.map(why -> page(CONFLICT, code, FieldFaults.none(), typed, Optional.of(why)))
                    .orElseGet(() -> Objects.requireNonNull(done.get()));
        } catch (InvalidContent invalid) {
            return page(UNPROCESSABLE, code, FieldFaults.of(invalid), typed, Optional.empty());
        }
    }

    private Response page(int status, String code, FieldFaults faults, String typed, Optional<String> notice) {
        try {
            var actor = frames.actor();
            var open = catalogs.all(actor).stream()
                    .filter(each -> !each.archived())
                    .toList();
            var desk =
                    new SightingDesk(actor, show.show(actor, code), notes.of(actor, code), open, faults, typed, notice);
            return PrivateReply.page(status, SightingTemplates.one(frames.of(Section.ENCOUNTERED), desk))
                    .build();
        } catch (UnknownSighting unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
