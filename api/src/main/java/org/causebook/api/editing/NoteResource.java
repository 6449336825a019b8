package org.causebook.api.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.idempotency.Made;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.problem.Problem;
import org.causebook.api.request.PageResponse;
import org.causebook.editing.FindEntry;
import org.causebook.editing.WriteNotes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keeps internal remarks. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Editing", description = "The editorial life of entries: drafts, revisions, reviews, notes.")
public class NoteResource {

    private final WriteNotes notes;
    private final FindEntry find;
    private final CurrentActor current;
    private final Once once;

    @Inject
    NoteResource(WriteNotes notes, FindEntry find, CurrentActor current, Once once) {
        this.notes = notes;
        this.find = find;
        this.current = current;
        this.once = once;
    }

    @GET
    @Path("/{slug}/codes/{code}/notes")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listNotes",
            summary = "List the notes on an entry",
            description = "Internal remarks, oldest first; they are never public.")
    @APIResponse(responseCode = "200", description = "The notes.")
    public PageResponse<NoteResponse> list(@BeanParam EntryAddress at) {
        var actor = current.get();
        return PageResponse.of(notes.of(actor, at.find(find, actor)), NoteResponse::from);
    }

    @POST
    @Path("/{slug}/codes/{code}/notes")
    @RolesAllowed(Right.Id.WRITE_NOTES)
    @Operation(
            operationId = "addNote",
            summary = "Add a note to an entry",
            description = "Keeps an internal remark under the name of the caller.")
    @APIResponseSchema(value = NoteResponse.class, responseCode = "201", responseDescription = "The note.")
    public Response add(
            @BeanParam EntryAddress at,
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key,
            @Nullable NoteRequest request) {
        var actor = current.get();
        return once.answer(actor, key, request, () -> {
            var note = notes.add(actor, at.find(find, actor), NoteRequest.written(request));
            return Made.at(Addresses.of(note), NoteResponse.from(note));
        });
    }

    @DELETE
    @Path("/{slug}/codes/{code}/notes/{note}")
    @RolesAllowed(Right.Id.WRITE_NOTES)
    @Operation(
            operationId = "removeNote",
            summary = "Remove a note",
            description = "Only who wrote a note can remove it.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "The note was deleted.")
    public void remove(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the note.", example = "7") @PathParam("note") String note) {
        var actor = current.get();
        notes.remove(actor, at.find(find, actor), Numbers.ofNote(note));
    }
}
