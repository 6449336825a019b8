package org.causebook.sync;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A public change. It says what to read again, not what it says now, so it never reveals more than the present public
 * state does.
 *
 * <p>Changes of catalogs that are internal now are left out, with one exception: {@link Kind#CATALOG_REMOVED} keeps the
 * slug of a catalog that was public, because a copy that holds its entries must learn that they are gone. Readers knew
 * the slug at that time, and the change carries nothing else.
 *
 * @param sequence counts from 1 without gaps, in the order in which the changes became public
 * @param catalog slug
 * @param code canonical code of the entry; null when the catalog as a whole changed
 * @param edition the edition of the entry that the change left in force; null when the code is null
 * @param at when it was recorded; never before that of a lower sequence
 */
public record Change(
        long sequence,
        Kind kind,
        String catalog,
        @Nullable String code,
        @Nullable Integer edition,
        Instant at) {

    /** What happened. */
    public enum Kind {
        CATALOG_ADDED,
        /** Title, scope or other facts of the catalog changed; its entries repeat title and scope. */
        CATALOG_REVISED,
        /** The catalog can still be read, but no longer edited. */
        CATALOG_ARCHIVED,
        /** The catalog and its entries can no longer be read. */
        CATALOG_REMOVED,
        ENTRY_PUBLISHED,
        ENTRY_REVISED,
        /** The entry can still be read, and says why it was retired. */
        ENTRY_RETIRED;

        /** The word used in the API and in the database: the name in lower case, with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with that word. */
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether one entry changed, and not a catalog as a whole. */
        public boolean isOfEntry() {
            return name().startsWith("ENTRY");
        }
    }

    public Change {
        if (sequence < 1 || (code != null) != kind.isOfEntry() || (edition != null) != kind.isOfEntry()) {
            throw new IllegalArgumentException("change " + sequence + " of kind " + kind + " is incomplete");
        }
    }
}
