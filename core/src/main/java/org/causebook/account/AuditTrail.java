package org.causebook.account;

/**
 * Port: records every change to accounts, catalogs and entries, in the transaction of the change. A change that cannot
 * be recorded does not happen.
 */
public interface AuditTrail {

    /** Appends a record. Its time is the start of the transaction. */
    void add(Actor actor, AuditEvent event);
}
