package org.causebook.api.editing;

import java.time.Instant;
import java.util.Optional;
import org.causebook.editing.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer said. */
@Schema(
        name = "Review",
        description = "What a reviewer decided about a revision.",
        requiredProperties = {"reviewer", "comment", "at"})
public record ReviewResponse(
        @Schema(description = "Login of the reviewer.", examples = "rita")
        String reviewer,

        @Schema(nullable = true, description = "What the reviewer said; null for nothing.") @Nullable
        String comment,

        @Schema(implementation = String.class, format = "date-time", description = "When it was decided.")
        Instant at) {

    static @Nullable ReviewResponse from(Optional<Revision.Review> review) {
        return review.map(each ->
                        new ReviewResponse(each.reviewer(), each.comment().orElse(null), each.at()))
                .orElse(null);
    }
}
