package org.causebook.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Visibility;

/** Port: all catalogs, internal and archived ones too, as staff see them. */
public interface StaffCatalogs {

    /** All of them, by title. There are few: people make catalogs by hand. */
    List<CatalogSettings> all();

    /** The catalog with that slug. */
    Optional<CatalogSettings> bySlug(String slug);

    /** Whether that catalog is archived; empty when there is none. Asked at each saving, so it counts no entries. */
    Optional<Boolean> isArchived(String slug);

    /** The catalog's visibility, which nobody can change until this transaction has ended. */
    Visibility holdVisibility(String slug);

    /**
     * Adds a catalog.
     *
     * @throws SlugTaken if another has its slug or its article
     */
    CatalogSettings add(CatalogContent content);

    /**
     * Saves over the version that the writer saw.
     *
     * @return empty when the kept version is another one
     * @throws SlugTaken if another catalog continues the same article
     * @throws InvalidContent if the notation differs and the catalog has entries
     */
    Optional<CatalogSettings> save(String slug, long version, CatalogContent content);

    /** Archives the catalog or reopens it; empty when the kept version is another one. */
    Optional<CatalogSettings> archive(String slug, long version, boolean archived);
}
