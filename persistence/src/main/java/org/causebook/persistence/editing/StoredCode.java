package org.causebook.persistence.editing;

import java.util.Locale;
import org.causebook.catalog.EntryCode;
import org.jspecify.annotations.Nullable;

/** A further code inside {@link StoredContent}. */
record StoredCode(
        String text,
        String key,
        @Nullable Long low,
        @Nullable Long high,
        @Nullable String qualifier,
        String kind) {

    static StoredCode of(EntryCode code) {
        return new StoredCode(
                code.text(),
                code.key(),
                code.low(),
                code.high(),
                code.qualifier(),
                code.kind().id());
    }

    EntryCode toCode() {
        return new EntryCode(text, key, low, high, qualifier, EntryCode.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
}
