package org.causebook.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What someone who is typing may be about to type.
 *
 * @param text a code, a symbol, or the title of a catalog
 * @param detail the meaning of the entry, or the summary of the catalog
 * @param catalog slug of the catalog
 * @param code code of the entry; null for a catalog
 */
public record Suggested(
        Kind kind,
        String text,
        String detail,
        String catalog,
        @Nullable String code) {

    /** What is suggested. */
    public enum Kind {
        CODE,
        SYMBOL,
        CATALOG;

        /** The word used in the API: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
