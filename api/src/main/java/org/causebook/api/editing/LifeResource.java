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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.idempotency.Made;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.request.Parameters;
import org.causebook.editing.ChangeLife;
import org.causebook.editing.FindEntry;
import org.causebook.editing.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Says where entries stand, retires them, reopens them and goes back to older states. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Editing", description = "The editorial life of entries: drafts, revisions, reviews, notes.")
public class LifeResource {

    private final ChangeLife life;
    private final FindEntry find;
    private final CurrentActor current;
    private final Once once;

    @Inject
    LifeResource(ChangeLife life, FindEntry find, CurrentActor current, Once once) {
        this.life = life;
        this.find = find;
        this.current = current;
        this.once = once;
    }

    @GET
    @Path("/{slug}/codes/{code}/work")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "showEntryWork",
            summary = "Show where an entry stands",
            description = "Whether it is published, in review or only a draft, and who works on it.")
    @APIResponse(responseCode = "200", description = "Where it stands.")
    public WorkItemResponse entry(@BeanParam EntryAddress at) {
        var actor = current.get();
        return WorkItemResponse.from(find.show(actor, at.find(find, actor)));
    }

    @DELETE
    @Path("/{slug}/codes/{code}")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "retireEntry",
            summary = "Propose to retire an entry",
            description = "Makes a revision that goes through review like any other. A retired entry "
                    + "keeps its address and says why it was retired.")
    @APIResponseSchema(value = RevisionResponse.class, responseCode = "201", responseDescription = "The revision.")
    public Response retire(
            @BeanParam EntryAddress at,
            @Parameter(
                            description = "Why, for readers; at most 2,000 characters.",
                            required = true,
                            example = "Replaced by another code.")
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @Parameter(description = "Code of the entry of the same catalog that takes its place.")
                    @QueryParam("successor")
                    @Nullable
                    String successor) {
        var actor = current.get();
        return once.answer(
                actor,
                null,
                null,
                () -> made(life.retire(
                        actor,
                        at.find(find, actor),
                        Parameters.text(reason).orElse(""),
                        Parameters.text(successor).orElse(null))));
    }

    @POST
    @Path("/{slug}/codes/{code}/reopening")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "reopenEntry",
            summary = "Propose to reopen a retired entry",
            description = "Makes a revision that goes through review like any other.")
    @APIResponseSchema(value = RevisionResponse.class, responseCode = "201", responseDescription = "The revision.")
    public Response reopen(
            @BeanParam EntryAddress at,
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key,
            @Nullable CommentRequest request) {
        var actor = current.get();
        return once.answer(
                actor,
                key,
                request,
                () -> made(life.reopen(actor, at.find(find, actor), CommentRequest.said(request))));
    }

    @POST
    @Path("/{slug}/codes/{code}/revisions/{revision}/restoration")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "restoreRevision",
            summary = "Propose to go back to an older state",
            description =
                    "Makes a revision with the content of an older one, which goes through review" + " like any other.")
    @APIResponseSchema(value = RevisionResponse.class, responseCode = "201", responseDescription = "The revision.")
    public Response restore(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the revision.", example = "1") @PathParam("revision") String revision,
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key) {
        var actor = current.get();
        return once.answer(
                actor, key, null, () -> made(life.restore(actor, at.find(find, actor), Numbers.ofRevision(revision))));
    }

    private static Made made(Revision revision) {
        return Made.at(Addresses.of(revision), RevisionResponse.from(revision));
    }
}
