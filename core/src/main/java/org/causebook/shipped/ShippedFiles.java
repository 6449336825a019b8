package org.causebook.shipped;

import java.util.List;

/** Port: the catalog files that come with the software. */
public interface ShippedFiles {

    /** All of them, in the order of their slugs. Listing reads the bytes, but makes nothing of them. */
    List<ShippedFile> all();

    /** One catalog file. */
    interface ShippedFile {

        /** The slug of its catalog. */
        String slug();

        /** A hash of its bytes: a file with the same digest holds the same catalog. */
        String digest();

        /**
         * What it holds.
         *
         * @throws IllegalStateException if it is damaged; the message names file and place
         */
        ShippedCatalog read();
    }
}
