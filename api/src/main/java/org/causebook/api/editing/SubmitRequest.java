package org.causebook.api.editing;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks that a draft be submitted. */
@Schema(name = "Submit", description = "How a draft is submitted.")
public record SubmitRequest(
        @Schema(nullable = true, maxLength = 2_000, description = "What changed, for reviewers and for the history.")
        @Nullable
        String comment,

        @Schema(
                nullable = true,
                description = "Whether to publish at once. That needs the right to review, and a catalog that does not"
                        + " ask for a second person; otherwise nothing happens.")
        @Nullable
        Boolean publish) {

    /** What a body that is not there says. */
    static SubmitRequest orNothing(@Nullable SubmitRequest given) {
        return given == null ? new SubmitRequest(null, null) : given;
    }

    Optional<String> said() {
        return Optional.ofNullable(comment);
    }

    boolean atOnce() {
        return Boolean.TRUE.equals(publish);
    }
}
