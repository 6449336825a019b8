package org.causebook.shipped;

import java.util.List;
import java.util.stream.Stream;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.search.SearchableTexts;

/**
 * A catalog as its file has it.
 *
 * @param source where its numbers and symbols come from; the comment of the revisions that are made of it
 */
public record ShippedCatalog(CatalogContent content, String source, List<ShippedEntry> entries) {

    public ShippedCatalog {
        entries = List.copyOf(entries);
    }

    /**
     * An entry of it.
     *
     * @param content complete, as a publication would store it
     * @param texts what search reads of it; made when the file is read, so that the database need not wait for it
     */
    public record ShippedEntry(EntryCode primary, EntryContent content, SearchableTexts texts) {

        public static ShippedEntry of(CatalogContent catalog, EntryCode primary, EntryContent content) {
            var codes =
                    Stream.concat(Stream.of(primary), content.codes().stream()).toList();
            return new ShippedEntry(primary, content, SearchableTexts.of(catalog, content, codes));
        }
    }
}
