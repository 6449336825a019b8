package org.causebook.api.editing;

import java.util.List;
import java.util.Objects;
import org.causebook.catalog.Confidence;
import org.causebook.editing.WrittenCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cause as editors write it. */
@Schema(name = "WrittenCause", description = "One probable cause, perhaps not complete yet.")
public record CauseBody(
        @Schema(
                nullable = true,
                maxLength = 20_000,
                description = "Why the code comes up, as Markdown source; needed for submitting.")
        @Nullable
        String explanation,

        @Schema(
                nullable = true,
                description = "How sure that is: `suspected` or `confirmed`. Suspected when nothing is said.",
                examples = "suspected")
        @Nullable
        String confidence,

        @Schema(
                nullable = true,
                maxLength = 20_000,
                description = "What to do about it, as Markdown source; null when that is not known.")
        @Nullable
        String resolution,

        @Schema(nullable = true, description = "Where it was found or is told at length; at most 100.") @Nullable
        List<@Nullable ReferenceBody> references) {

    static CauseBody from(WrittenCause cause) {
        return new CauseBody(
                cause.explanation(),
                cause.confidence().id(),
                cause.resolution(),
                Lists.of(cause.references(), ReferenceBody::from));
    }

    WrittenCause written(Given given, String path) {
        var sure = given.choice(path + ".confidence", confidence, Confidence.class, Confidence::id);
        return new WrittenCause(
                explanation,
                Objects.requireNonNullElse(sure, Confidence.SUSPECTED),
                resolution,
                given.list(path + ".references", references, (each, place) -> each.written()));
    }
}
