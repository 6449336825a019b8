package org.causebook.api.editing;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something said about a step. */
@Schema(name = "Comment", description = "What to say about a step.")
public record CommentRequest(
        @Schema(nullable = true, maxLength = 2_000, description = "The comment, plain text.") @Nullable
        String comment) {

    /** What the body says; empty when it is not there. */
    static Optional<String> said(@Nullable CommentRequest given) {
        return given == null ? Optional.empty() : Optional.ofNullable(given.comment());
    }
}
