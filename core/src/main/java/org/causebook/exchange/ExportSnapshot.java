package org.causebook.exchange;

import java.util.List;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;

/** Catalogs and their published entries as they were at one moment. Used by one thread at a time. */
public interface ExportSnapshot extends AutoCloseable {

    /** The catalogs, in the order in which their entries come. */
    List<CatalogContent> catalogs();

    /** How much there is. */
    Extent extent();

    /** The next few entries, catalog by catalog; empty at the end. */
    List<Row> next();

    /** Gives back what it holds, a connection to the database above all. Closing twice does nothing. */
    @Override
    void close();

    /** A published entry of the catalog with that slug. */
    record Row(String catalog, EntryCode primary, EntryContent content) {}
}
