package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.causebook.catalog.Page;
import org.causebook.editing.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Submissions. */
@Schema(name = "SubmissionList", description = "Submissions.", requiredProperties = "items")
public record SubmissionList(
        @Schema(description = "The submissions: of an entry the newest first, in review the oldest first.")
        List<SubmissionSummary> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static SubmissionList from(List<Revision> revisions) {
        return new SubmissionList(
                revisions.stream().map(SubmissionSummary::from).toList(), null);
    }

    static SubmissionList from(Page<Revision> page) {
        return new SubmissionList(
                page.items().stream().map(SubmissionSummary::from).toList(),
                page.next().orElse(null));
    }
}
