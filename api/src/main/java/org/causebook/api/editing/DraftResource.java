package org.causebook.api.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.idempotency.Made;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.problem.Problem;
import org.causebook.api.request.IfMatch;
import org.causebook.api.request.MergePatch;
import org.causebook.api.request.PageResponse;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.Draft;
import org.causebook.editing.EditDraft;
import org.causebook.editing.EntryRef;
import org.causebook.editing.FindEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Keeps what an editor is working on. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Editing", description = "The editorial life of entries: drafts, revisions, reviews, notes.")
public class DraftResource {

    private final EditDraft edit;
    private final FindEntry find;
    private final CurrentActor current;
    private final Once once;

    @Inject
    DraftResource(EditDraft edit, FindEntry find, CurrentActor current, Once once) {
        this.edit = edit;
        this.find = find;
        this.current = current;
        this.once = once;
    }

    @GET
    @Path("/{slug}/codes/{code}/draft")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "showDraft",
            summary = "Show one's own draft",
            description = "What the caller is working on. Its `ETag` names the version that a change has to name.")
    @APIResponse(responseCode = "200", description = "The draft.")
    public RestResponse<DraftResponse> show(@BeanParam EntryAddress at) {
        var actor = current.get();
        return tagged(edit.show(actor, at.find(find, actor)));
    }

    @POST
    @Path("/{slug}/codes/{code}/draft")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "openDraft",
            summary = "Begin a draft",
            description = "Begins a draft at the newest revision that is in review or published. Who "
                    + "has a draft already gets that one.")
    @APIResponse(
            responseCode = "201",
            description = "The new draft.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft that was there.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftResponse.class)))
    public Response open(
            @BeanParam EntryAddress at,
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key) {
        var actor = current.get();
        return once.answer(actor, key, null, () -> open(actor, at.find(find, actor)));
    }

    @PUT
    @Path("/{slug}/codes/{code}/draft")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "replaceDraft",
            summary = "Save one's own draft",
            description = "What is left out is cleared. A draft may be incomplete.")
    @APIResponse(responseCode = "200", description = "The draft as it is kept now.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EntryContent")))
    public RestResponse<DraftResponse> replace(
            @BeanParam EntryAddress at,
            @Parameter(description = IfMatch.DESCRIPTION, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen,
            @Parameter(
                            description = "Number of the revision that the content takes into account, after a"
                                    + " merge; without it, the one that the draft begins at.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @QueryParam("base")
                    @Nullable
                    String base,
            @NotNull(message = "must not be empty") EntryContent content) {
        long version = IfMatch.version(seen);
        var actor = current.get();
        var entry = at.find(find, actor);
        int begins = Numbers.parameter("base", base)
                .orElseGet(() -> edit.show(actor, entry).base());
        return tagged(edit.save(actor, entry, version, begins, content));
    }

    @PATCH
    @Path("/{slug}/codes/{code}/draft")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeDraft",
            summary = "Change some fields of one's own draft",
            description = "The patch is applied to `content`. A list is replaced as a whole.")
    @APIResponse(responseCode = "200", description = "The draft as it is kept now.")
    @RequestBody(
            description = "Fields to replace; null clears one (JSON Merge Patch, RFC 7396).",
            required = true,
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "EntryContent")))
    public RestResponse<DraftResponse> change(
            @BeanParam EntryAddress at,
            @Parameter(description = IfMatch.DESCRIPTION, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen,
            @Parameter(
                            description = "Number of the revision that the content takes into account, after a"
                                    + " merge; without it, the one that the draft begins at.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @QueryParam("base")
                    @Nullable
                    String base,
            @NotNull(message = "must not be empty") MergePatch patch)
            throws JsonProcessingException {
        long version = IfMatch.version(seen);
        var actor = current.get();
        var entry = at.find(find, actor);
        var draft = edit.show(actor, entry);
        int begins = Numbers.parameter("base", base).orElse(draft.base());
        return tagged(edit.save(actor, entry, version, begins, patch.applyTo(draft.content())));
    }

    @DELETE
    @Path("/{slug}/codes/{code}/draft")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "discardDraft",
            summary = "Give one's own draft up",
            description = "An entry that was never submitted goes with its last draft, and its code is free.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "The draft was discarded.")
    public void discard(
            @BeanParam EntryAddress at,
            @Parameter(description = IfMatch.DESCRIPTION, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen) {
        long version = IfMatch.version(seen);
        var actor = current.get();
        edit.discard(actor, at.find(find, actor), version);
    }

    @GET
    @Path("/{slug}/codes/{code}/drafts")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listEntryDrafts",
            summary = "List everyone's drafts of an entry",
            description = "What colleagues and the caller are working on, last saved first.")
    @APIResponse(responseCode = "200", description = "The drafts.")
    public PageResponse<DraftResponse> all(@BeanParam EntryAddress at) {
        var actor = current.get();
        return PageResponse.of(edit.all(actor, at.find(find, actor)), DraftResponse::from);
    }

    private Made open(Actor actor, EntryRef entry) {
        boolean begun = edit.hasBegun(actor, entry);
        var draft = edit.open(actor, entry);
        var body = DraftResponse.from(draft);
        return begun ? Made.changed(draft.version(), body) : Made.at(Addresses.of(draft), draft.version(), body);
    }

    private static RestResponse<DraftResponse> tagged(Draft draft) {
        return Tagged.ok(draft.version(), DraftResponse.from(draft));
    }
}
