package org.causebook.api.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.CompareContents;
import org.causebook.editing.EditDraft;
import org.causebook.editing.FindEntry;
import org.causebook.editing.ShowHistory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows editors and reviewers what differs. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Editing", description = "The editorial life of entries: drafts, revisions, reviews, notes.")
public class DiffResource {

    private final ShowHistory history;
    private final EditDraft edit;
    private final CompareContents compare;
    private final FindEntry find;
    private final CurrentActor current;

    @Inject
    DiffResource(ShowHistory history, EditDraft edit, CompareContents compare, FindEntry find, CurrentActor current) {
        this.history = history;
        this.edit = edit;
        this.compare = compare;
        this.find = find;
        this.current = current;
    }

    @GET
    @Path("/{slug}/codes/{code}/revisions/{revision}/diff")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "compareRevisions",
            summary = "Compare two revisions",
            description = "Word by word, what has to be done to the first to get the second.")
    @APIResponse(responseCode = "200", description = "What differs.")
    public DiffResponse revisions(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the revision.", example = "1") @PathParam("revision") String revision,
            @Parameter(description = "Number of the one to compare with.", required = true, example = "2")
                    @QueryParam("with")
                    @Nullable
                    String with) {
        int other = Numbers.parameter("with", with).orElseThrow(() -> new InvalidQuery("with", "must be given"));
        var actor = current.get();
        var entry = at.find(find, actor);
        var before = history.one(actor, entry, Numbers.ofRevision(revision));
        return DiffResponse.from(compare.compare(
                before.content(), history.one(actor, entry, other).content()));
    }

    @GET
    @Path("/{slug}/codes/{code}/draft/diff")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "compareDraft",
            summary = "Compare one's own draft with what it would replace",
            description = "Word by word, what has to be done to the newest revision that is in review "
                    + "or published to get the draft.")
    @APIResponse(responseCode = "200", description = "What differs.")
    public DiffResponse draft(@BeanParam EntryAddress at) {
        var actor = current.get();
        var entry = at.find(find, actor);
        var draft = edit.show(actor, entry);
        return DiffResponse.from(compare.compare(history.head(actor, entry), draft.content()));
    }
}
