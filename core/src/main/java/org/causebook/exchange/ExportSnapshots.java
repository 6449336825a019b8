package org.causebook.exchange;

import java.util.Optional;
import org.causebook.catalog.Audience;

/** Port: what is published at one moment, read bit by bit while others go on changing it. */
public interface ExportSnapshots {

    /**
     * Opens one. It must not be opened within a transaction, and whoever opens it has to close it.
     *
     * @param catalog slug of the only catalog to read; empty for all that the audience may read
     */
    ExportSnapshot open(Audience audience, Optional<String> catalog);
}
