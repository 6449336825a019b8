package org.causebook.persistence.json;

import java.util.stream.Stream;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.jspecify.annotations.Nullable;

/**
 * A further code of an entry, as statements read it that add those of many entries from one JSON document.
 *
 * @param entry primary code of the entry
 */
public record FurtherCodeRow(
        String entry,
        String text,
        String key,
        @Nullable Long low,
        @Nullable Long high,
        @Nullable String qualifier,
        EntryCode.Kind kind) {

    /** Those that the content of an entry names. */
    public static Stream<FurtherCodeRow> of(String entry, EntryContent content) {
        return content.codes().stream()
                .map(code -> new FurtherCodeRow(
                        entry, code.text(), code.key(), code.low(), code.high(), code.qualifier(), code.kind()));
    }
}
