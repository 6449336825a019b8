package org.causebook.editing;

import org.causebook.sync.Change;

/**
 * Port: appends public changes. Each gets the next sequence, in commit order and without gaps: whoever appends next waits
 * until this transaction has ended. Readers are notified at the commit. Whether something is a public change at all is
 * the caller's decision.
 */
public interface ChangeLog {

    /**
     * Waits until every transaction that has appended has ended, and makes the others wait for this one. Whoever writes
     * what readers see calls it first, so that nobody who waits holds a row that the one before may want.
     */
    void takeTurn();

    /** A catalog as a whole changed. */
    void append(Change.Kind kind, String catalog);

    /**
     * An entry changed.
     *
     * @param edition the edition that the change left in force
     */
    void append(Change.Kind kind, EntryRef entry, int edition);

    /** Every published entry of a catalog is told as if it were new, in the order of their codes. */
    void appendAllEntries(String catalog);
}
