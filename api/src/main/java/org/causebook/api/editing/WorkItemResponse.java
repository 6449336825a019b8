package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.causebook.editing.WorkItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry as editors see it. */
@Schema(
        name = "WorkItem",
        description = "An entry as editors see it, published or not.",
        requiredProperties = {
            "catalog",
            "catalogTitle",
            "code",
            "status",
            "symbol",
            "meaning",
            "outcome",
            "causeDetermined",
            "drafts",
            "updatedAt",
            "url"
        })
public record WorkItemResponse(
        @Schema(description = "Slug of the catalog.", examples = "iissync")
        String catalog,

        @Schema(description = "Title of the catalog.") String catalogTitle,

        @Schema(description = "Canonical text of the code.", examples = "2148598792")
        String code,

        @Schema(
                description = "Where the entry stands; the first that holds counts.",
                enumeration = {"in-review", "retired", "published", "sent-back", "draft"})
        String status,

        @Schema(nullable = true, description = "The name in the newest text; null when none is known.") @Nullable
        String symbol,

        @Schema(nullable = true, description = "The meaning in the newest text; null when nothing was written.")
        @Nullable
        String meaning,

        @Schema(nullable = true, description = "The outcome in the newest text; null until someone has chosen.")
        @Nullable
        String outcome,

        @Schema(description = "Whether the newest text says why the code comes up.")
        boolean causeDetermined,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Number of the edition that readers see; absent until the entry is published.")
        @Nullable
        Integer edition,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Number of the revision that waits for review; absent when none does.")
        @Nullable
        Integer inReview,

        @Schema(description = "How many editors have a draft of it.")
        int drafts,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "When a draft, a revision or a decision last changed.")
        Instant updatedAt,

        @Schema(
                description = "Address of the entry, relative to the server; it answers once the entry is published.",
                examples = "/api/v1/catalogs/iissync/codes/2148598792")
        String url) {

    static WorkItemResponse from(WorkItem item) {
        var outcome = item.outcome();
        return new WorkItemResponse(
                item.entry().catalog(),
                item.catalogTitle(),
                item.entry().code(),
                item.status().id(),
                item.symbol(),
                item.meaning(),
                outcome == null ? null : outcome.id(),
                item.causeDetermined(),
                item.edition().orElse(null),
                item.inReview().orElse(null),
                item.drafts(),
                item.updatedAt(),
                Addresses.of(item.entry()));
    }
}
