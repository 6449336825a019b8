package org.causebook.api.editing;

import org.causebook.editing.WrittenReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reference as editors write it. */
@Schema(name = "WrittenReference", description = "A source or a further reading, perhaps not complete yet.")
public record ReferenceBody(
        @Schema(nullable = true, maxLength = 300, description = "How people call it; needed for submitting.") @Nullable
        String label,

        @Schema(nullable = true, maxLength = 2000, description = "Where it is: http or https; null when nowhere.")
        @Nullable
        String url,

        @Schema(nullable = true, maxLength = 1000, description = "What it is good for.") @Nullable
        String note) {

    static ReferenceBody from(WrittenReference reference) {
        return new ReferenceBody(reference.label(), reference.url(), reference.note());
    }

    WrittenReference written() {
        return new WrittenReference(label, url, note);
    }
}
