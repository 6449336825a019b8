package org.causebook.sync;

/** Port: everything that is public at one moment, read bit by bit while others go on changing it. */
public interface Snapshots {

    /** Opens one. It must not be opened within a transaction, and whoever opens it has to close it. */
    Snapshot open();
}
