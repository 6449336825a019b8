package org.causebook.imports;

/**
 * Port: what the current transaction has read and changed. Every query looks through all of it, so whoever does much in
 * one transaction lets it be written now and then.
 */
public interface PendingWork {

    /** Writes it, and forgets it. The transaction goes on. */
    void write();
}
