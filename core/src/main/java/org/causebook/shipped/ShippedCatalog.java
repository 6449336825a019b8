package org.causebook.shipped;

import java.util.List;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;

/**
 * A catalog as its file has it.
 *
 * @param source where its numbers and symbols come from; the comment of the revisions that are made of it
 */
public record ShippedCatalog(CatalogContent content, String source, List<ShippedEntry> entries) {

    public ShippedCatalog {
        entries = List.copyOf(entries);
    }

    /** An entry of it: the primary code, and the complete content. */
    public record ShippedEntry(EntryCode primary, EntryContent content) {}
}
