package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.causebook.editing.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One submitted state of an entry in a list. */
@Schema(
        name = "RevisionSummary",
        description = "One submitted state of an entry in a list; its address tells the content.",
        requiredProperties = {
            "catalog",
            "code",
            "number",
            "author",
            "submittedAt",
            "comment",
            "state",
            "symbol",
            "meaning",
            "url"
        })
public record RevisionSummary(
        @JsonUnwrapped RevisionHead head,

        @Schema(nullable = true, description = "The name that headers give the code; null when none is known.")
        @Nullable
        String symbol,

        @Schema(nullable = true, description = "What the code means.") @Nullable
        String meaning) {

    static RevisionSummary from(Revision revision) {
        var content = revision.content();
        return new RevisionSummary(RevisionHead.from(revision), content.symbol(), content.meaning());
    }
}
