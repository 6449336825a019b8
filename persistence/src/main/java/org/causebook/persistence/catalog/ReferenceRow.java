package org.causebook.persistence.catalog;

import jakarta.persistence.Embeddable;
import org.causebook.catalog.Reference;
import org.jspecify.annotations.Nullable;

/** A reference of a catalog. */
@Embeddable
record ReferenceRow(
        String label, @Nullable String url, @Nullable String note) {

    Reference toReference() {
        return new Reference(label, url, note);
    }
}
