package org.causebook.account;

/**
 * Port: where every change to accounts, catalogs and entries is written down, in the transaction that makes it. A change
 * that cannot be written down does not happen.
 */
public interface AuditTrail {

    /** Appends a record; the time is that of the transaction. */
    void add(Actor actor, AuditEvent event);
}
