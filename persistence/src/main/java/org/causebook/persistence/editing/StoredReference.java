package org.causebook.persistence.editing;

import java.util.List;
import org.causebook.editing.WrittenReference;
import org.jspecify.annotations.Nullable;

/** A reference inside {@link StoredContent}. */
record StoredReference(
        @Nullable String label,
        @Nullable String url,
        @Nullable String note) {

    static List<StoredReference> all(List<WrittenReference> references) {
        return references.stream()
                .map(each -> new StoredReference(each.label(), each.url(), each.note()))
                .toList();
    }

    static List<WrittenReference> toReferences(@Nullable List<StoredReference> stored) {
        return StoredContent.orNone(stored).stream()
                .map(each -> new WrittenReference(each.label, each.url, each.note))
                .toList();
    }
}
