package org.causebook.api.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.causebook.editing.EditDraft;
import org.causebook.editing.FindEntry;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.ShowWork;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists what there is to do. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Work", description = "What there is to do for editors and reviewers.")
public class WorkResource {

    private final ShowWork work;
    private final FindEntry find;
    private final ReviewRevision review;
    private final EditDraft edit;
    private final CurrentActor current;

    @Inject
    WorkResource(ShowWork work, FindEntry find, ReviewRevision review, EditDraft edit, CurrentActor current) {
        this.work = work;
        this.find = find;
        this.review = review;
        this.edit = edit;
        this.current = current;
    }

    @GET
    @Path("/work")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "showWork",
            summary = "Show what waits for me",
            description = "The caller's own drafts, what was sent back to the caller, and what waits for review.")
    @APIResponse(responseCode = "200", description = "What waits.")
    public WorkResponse show() {
        return WorkResponse.from(work.of(current.get()));
    }

    @GET
    @Path("/entries")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listWork",
            summary = "List entries as editors see them",
            description = "Entries of all catalogs, published or not, filtered and sorted, a page at a time.")
    @APIResponse(responseCode = "200", description = "A page of entries.")
    public RestResponse<PageResponse<WorkItemResponse>> entries(
            @BeanParam WorkParameters parameters, @Context UriInfo request) {
        return PageResponse.of(find.list(current.get(), parameters.query()), WorkItemResponse::from)
                .answer(request);
    }

    @GET
    @Path("/reviews")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listReviews",
            summary = "List what waits for review",
            description = "Revisions of all catalogs that nobody has decided about, oldest first, a page at a time.")
    @APIResponse(responseCode = "200", description = "A page of revisions.")
    public RestResponse<PageResponse<RevisionSummary>> reviews(
            @BeanParam PageParameters page, @Context UriInfo request) {
        return PageResponse.of(review.waiting(current.get(), page.limit(), page.after()), RevisionSummary::from)
                .answer(request);
    }

    @GET
    @Path("/drafts")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listDrafts",
            summary = "List one's own drafts",
            description = "What the caller is working on, last saved first, a page at a time.")
    @APIResponse(responseCode = "200", description = "A page of drafts.")
    public RestResponse<PageResponse<DraftResponse>> drafts(@BeanParam PageParameters page, @Context UriInfo request) {
        return PageResponse.of(edit.mine(current.get(), page.limit(), page.after()), DraftResponse::from)
                .answer(request);
    }
}
