package org.causebook.shipped;

import java.util.Map;
import java.util.Optional;

/** Port: what the database knows of catalogs that were shipped before. */
public interface ShippedRecords {

    /**
     * What was taken in last.
     *
     * @param digest of the file
     * @param version of the catalog afterwards; another version now means that somebody has edited its facts
     */
    record Taken(String digest, long version) {}

    /** The digests of all catalogs that were taken in, by slug. */
    Map<String, String> digests();

    /** Waits until no other node takes catalogs in, and lets none begin before this transaction has ended. */
    void lock();

    /** What was taken in last of the catalog with that slug. */
    Optional<Taken> find(String slug);

    /** Notes what was taken in of the catalog with that slug. */
    void remember(String slug, Taken taken);

    /**
     * Adds these entries to a catalog, each published as edition 1 with its public change. The catalog has none of their
     * codes. Many at once, because thousands come at a first start.
     */
    void publishAll(ShippedCatalog entries);
}
