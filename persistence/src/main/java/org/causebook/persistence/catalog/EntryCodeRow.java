package org.causebook.persistence.catalog;

import jakarta.persistence.Embeddable;
import org.causebook.catalog.EntryCode;
import org.jspecify.annotations.Nullable;

/** One of the codes of an entry. */
@Embeddable
record EntryCodeRow(
        String text,
        String key,
        @Nullable Long low,
        @Nullable Long high,
        @Nullable String qualifier,
        EntryCode.Kind kind) {

    EntryCode toEntryCode() {
        return new EntryCode(text, key, low, high, qualifier, kind);
    }
}
