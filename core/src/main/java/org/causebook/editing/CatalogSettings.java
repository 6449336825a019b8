package org.causebook.editing;

import java.time.Instant;
import org.causebook.catalog.CatalogContent;

/**
 * A catalog as staff see it.
 *
 * @param archived whether it takes no more entries and edits; readers still see what it holds
 * @param version counts savings; whoever saves says which version they saw
 * @param entries how many entries it has, published or not
 */
public record CatalogSettings(CatalogContent content, boolean archived, long version, long entries, Instant updatedAt) {

    /** Its name in addresses. */
    public String slug() {
        return content.slug();
    }

    /** What audit records call it. */
    public String path() {
        return "catalogs/" + slug();
    }

    /** @throws NotNow if the catalog is archived */
    void requireActive() {
        if (archived) {
            throw NotNow.archived();
        }
    }
}
