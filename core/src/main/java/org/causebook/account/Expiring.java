package org.causebook.account;

/** Port: rows that are useless after a time. {@code DeleteExpired} deletes them. */
public interface Expiring {

    /** Deletes the rows that have expired. Nobody uses them any more, so this only saves space. */
    void deleteExpired();
}
