package org.causebook.catalog;

import java.util.Optional;

/** Port: the catalogs that anyone may read. An internal catalog is none of them. */
public interface Catalogs {

    /** A page of catalogs by slug. */
    Page<Catalog> list(PageRequest page);

    /** The catalog with that slug. */
    Optional<Catalog> bySlug(String slug);

    /**
     * How far the public changes had come when a catalog with that slug was seen; empty when there is none. One
     * statement, so it needs no transaction.
     */
    Optional<Position> seen(String slug);

    /** The catalog that continues the article of that number, in any case. */
    Optional<Catalog> byArticle(String number);

    /** The same over all catalogs, internal ones too, for those who may read them. */
    Catalogs forStaff();
}
