package org.causebook.persistence.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.causebook.catalog.Reference;
import org.jspecify.annotations.Nullable;

/** A reference of an entry, or of one of its causes. */
@Embeddable
record EntryReferenceRow(
        @Column(name = "cause_position") @Nullable Integer causePosition,
        int position,
        String label,
        @Nullable String url,
        @Nullable String note) {

    Reference toReference() {
        return new Reference(label, url, note);
    }
}
