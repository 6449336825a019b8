package org.causebook.api.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.causebook.editing.FindEntry;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decides about revisions. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Editing", description = "The editorial life of entries: drafts, revisions, reviews, notes.")
public class ReviewResource {

    private final ReviewRevision review;
    private final FindEntry find;
    private final CurrentActor current;
    private final Once once;

    @Inject
    ReviewResource(ReviewRevision review, FindEntry find, CurrentActor current, Once once) {
        this.review = review;
        this.find = find;
        this.current = current;
        this.once = once;
    }

    @POST
    @Path("/{slug}/codes/{code}/revisions/{revision}/approval")
    @RolesAllowed(Right.Id.REVIEW)
    @Operation(
            operationId = "approveRevision",
            summary = "Publish a revision",
            description = "Readers see it from now on. Where the catalog asks for a second person, that "
                    + "must be someone else than the author.")
    @APIResponseSchema(
            value = RevisionResponse.class,
            responseCode = "200",
            responseDescription = "The revision as it stands now.")
    public Response approve(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the revision.", example = "1") @PathParam("revision") String revision,
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
                () -> decided(review.approve(
                        actor, at.find(find, actor), Numbers.ofRevision(revision), CommentRequest.said(request))));
    }

    @POST
    @Path("/{slug}/codes/{code}/revisions/{revision}/return")
    @RolesAllowed(Right.Id.REVIEW)
    @Operation(
            operationId = "returnRevision",
            summary = "Send a revision back",
            description = "Gives it back to its author, with a comment that says why.")
    @APIResponseSchema(
            value = RevisionResponse.class,
            responseCode = "200",
            responseDescription = "The revision as it stands now.")
    public Response sendBack(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the revision.", example = "1") @PathParam("revision") String revision,
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
                () -> decided(review.sendBack(
                        actor,
                        at.find(find, actor),
                        Numbers.ofRevision(revision),
                        CommentRequest.said(request).orElse(""))));
    }

    @POST
    @Path("/{slug}/codes/{code}/revisions/{revision}/withdrawal")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "withdrawRevision",
            summary = "Take a revision back",
            description = "Only its author can, and only while nobody has decided.")
    @APIResponseSchema(
            value = RevisionResponse.class,
            responseCode = "200",
            responseDescription = "The revision as it stands now.")
    public Response withdraw(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the revision.", example = "1") @PathParam("revision") String revision,
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key) {
        var actor = current.get();
        return once.answer(
                actor,
                key,
                null,
                () -> decided(review.withdraw(actor, at.find(find, actor), Numbers.ofRevision(revision))));
    }

    private static Made decided(Revision revision) {
        return Made.changed(RevisionResponse.from(revision));
    }
}
