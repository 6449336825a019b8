package org.causebook.persistence.editing;

import java.util.List;
import java.util.Locale;
import org.causebook.catalog.Confidence;
import org.causebook.editing.WrittenCause;
import org.jspecify.annotations.Nullable;

/** A cause inside {@link StoredContent}. */
record StoredCause(
        @Nullable String explanation,
        @Nullable String confidence,
        @Nullable String resolution,
        @Nullable List<StoredReference> references) {

    static StoredCause of(WrittenCause cause) {
        return new StoredCause(
                cause.explanation(),
                cause.confidence().id(),
                cause.resolution(),
                StoredReference.all(cause.references()));
    }

    WrittenCause toCause() {
        var sure = confidence == null ? Confidence.SUSPECTED : Confidence.valueOf(confidence.toUpperCase(Locale.ROOT));
        return new WrittenCause(explanation, sure, resolution, StoredReference.toReferences(references));
    }
}
