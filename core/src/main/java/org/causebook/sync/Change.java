package org.causebook.sync;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed for readers. It says what has to be read again and not what it says now, so that it never tells
 * more than the present public state does.
 *
 * <p>What is internal now is told of in no change, with one exception: {@link Kind#CATALOG_REMOVED} goes on naming the
 * slug of a catalog that was public, because a copy that has its entries must learn that they are gone. Readers of that
 * time knew the slug, it never changes, and the change carries nothing else; what became of the catalog afterwards makes
 * no change.
 *
 * @param sequence from 1, in the order in which the changes became public, without gaps
 * @param catalog slug
 * @param code canonical code of the entry; null when the catalog as a whole changed
 * @param revision the published revision that was left in force; null like the code
 * @param at when it was recorded; never before that of a lower sequence
 */
public record Change(
        long sequence,
        Kind kind,
        String catalog,
        @Nullable String code,
        @Nullable Integer revision,
        Instant at) {

    /** What happened. */
    public enum Kind {
        CATALOG_ADDED,
        /** Title, scope or other facts of the catalog changed; its entries repeat title and scope. */
        CATALOG_REVISED,
        /** No more edits; it can still be read. */
        CATALOG_ARCHIVED,
        /** It cannot be read any more, nor can any of its entries. */
        CATALOG_REMOVED,
        ENTRY_PUBLISHED,
        ENTRY_REVISED,
        /** It can still be read, and says why it was retired. */
        ENTRY_RETIRED;

        /** The word used in the API and in the database: the name in lower case, with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with that word. */
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether it happened to one entry, and not to a catalog as a whole. */
        public boolean isOfEntry() {
            return name().startsWith("ENTRY");
        }
    }

    public Change {
        if (sequence < 1 || (code != null) != kind.isOfEntry() || (revision != null) != kind.isOfEntry()) {
            throw new IllegalArgumentException("change " + sequence + " of kind " + kind + " is incomplete");
        }
    }
}
