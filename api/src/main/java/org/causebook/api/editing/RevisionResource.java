package org.causebook.api.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.idempotency.Made;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.request.IfMatch;
import org.causebook.api.request.PageResponse;
import org.causebook.editing.FindEntry;
import org.causebook.editing.PublishDraft;
import org.causebook.editing.ShowHistory;
import org.causebook.editing.SubmitDraft;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Submits drafts and shows what was submitted. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Editing", description = "The editorial life of entries: drafts, revisions, reviews, notes.")
public class RevisionResource {

    private final SubmitDraft submit;
    private final PublishDraft publish;
    private final ShowHistory history;
    private final FindEntry find;
    private final CurrentActor current;
    private final Once once;

    @Inject
    RevisionResource(
            SubmitDraft submit,
            PublishDraft publish,
            ShowHistory history,
            FindEntry find,
            CurrentActor current,
            Once once) {
        this.submit = submit;
        this.publish = publish;
        this.history = history;
        this.find = find;
        this.current = current;
        this.once = once;
    }

    @POST
    @Path("/{slug}/codes/{code}/revisions")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "submitDraft",
            summary = "Submit one's own draft",
            description = "Ends the draft and hands its content to review; a revision of the entry that"
                    + " was waiting is withdrawn. `If-Match` is the tag of the draft.")
    @APIResponseSchema(value = RevisionResponse.class, responseCode = "201", responseDescription = "The revision.")
    public Response submit(
            @BeanParam EntryAddress at,
            @Parameter(description = IfMatch.DESCRIPTION, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen,
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key,
            @Nullable SubmitRequest request) {
        long version = IfMatch.version(seen);
        var how = SubmitRequest.orNothing(request);
        var actor = current.get();
        return once.answer(actor, key, request, () -> {
            var entry = at.find(find, actor);
            var revision = how.atOnce()
                    ? publish.publish(actor, entry, version, how.said())
                    : submit.submit(actor, entry, version, how.said());
            return Made.at(Addresses.of(revision), RevisionResponse.from(revision));
        });
    }

    @GET
    @Path("/{slug}/codes/{code}/revisions")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listRevisions",
            summary = "List everything that was submitted for an entry",
            description = "The whole history for staff, newest first: published, in review, sent back and withdrawn.")
    @APIResponse(responseCode = "200", description = "The revisions.")
    public PageResponse<RevisionSummary> list(@BeanParam EntryAddress at) {
        var actor = current.get();
        return PageResponse.of(history.all(actor, at.find(find, actor)), RevisionSummary::from);
    }

    @GET
    @Path("/{slug}/codes/{code}/revisions/{revision}")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "showRevision",
            summary = "Show a revision",
            description = "One submitted state of an entry with its whole content.")
    @APIResponse(responseCode = "200", description = "The revision.")
    public RevisionResponse show(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the revision.", example = "1") @PathParam("revision") String revision) {
        var actor = current.get();
        return RevisionResponse.from(history.one(actor, at.find(find, actor), Numbers.ofRevision(revision)));
    }
}
