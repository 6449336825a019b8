package org.causebook.exchange;

import java.io.IOException;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;

/** Writes catalogs with their entries, one after the other, and keeps none of them. Used by one thread at a time. */
public interface CatalogWriter {

    /** Begins a catalog; the entries after it are its entries. */
    void catalog(CatalogContent catalog) throws IOException;

    /** Writes an entry of the catalog that was begun last. */
    void entry(EntryCode primary, EntryContent content) throws IOException;

    /** Writes what belongs at the end, and flushes. Without it the file is incomplete. */
    void end() throws IOException;
}
