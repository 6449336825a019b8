package org.causebook.api.editing;

import java.util.List;
import org.causebook.editing.ShowWork.Work;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What waits for the caller. */
@Schema(
        name = "Work",
        description = "What waits for the caller, at most ten of each kind.",
        requiredProperties = {"drafts", "sentBack", "inReview"})
public record WorkResponse(
        @Schema(description = "The caller's own drafts, last saved first.")
        List<DraftResponse> drafts,

        @Schema(description = "The caller's revisions that a reviewer sent back, the last first.")
        List<RevisionSummary> sentBack,

        @Schema(description = "Everyone's revisions that wait for review, the oldest first.")
        List<RevisionSummary> inReview) {

    static WorkResponse from(Work work) {
        return new WorkResponse(
                work.drafts().items().stream().map(DraftResponse::from).toList(),
                work.sentBack().stream().map(RevisionSummary::from).toList(),
                work.waiting().items().stream().map(RevisionSummary::from).toList());
    }
}
