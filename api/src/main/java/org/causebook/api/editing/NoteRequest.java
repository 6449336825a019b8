package org.causebook.api.editing;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A remark to be kept. */
@Schema(name = "WriteNote", description = "An internal remark.", requiredProperties = "text")
public record NoteRequest(
        @Schema(maxLength = 4_000, description = "The remark, plain text.") @Nullable
        String text) {

    /** What the body says; blank, which is refused, when it says nothing. */
    static String written(@Nullable NoteRequest given) {
        return given == null ? "" : Objects.requireNonNullElse(given.text(), "");
    }
}
