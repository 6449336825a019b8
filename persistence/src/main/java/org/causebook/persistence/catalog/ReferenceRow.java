package org.causebook.persistence.catalog;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.causebook.catalog.Reference;
import org.causebook.editing.WrittenReference;
import org.jspecify.annotations.Nullable;

/** A reference of a catalog. */
@Embeddable
record ReferenceRow(
        String label, @Nullable String url, @Nullable String note) {

    static ReferenceRow of(WrittenReference reference) {
        return new ReferenceRow(
                Objects.requireNonNull(reference.label(), "what is complete has labels"),
                reference.url(),
                reference.note());
    }

    WrittenReference toWritten() {
        return new WrittenReference(label, url, note);
    }

    Reference toReference() {
        return new Reference(label, url, note);
    }
}
