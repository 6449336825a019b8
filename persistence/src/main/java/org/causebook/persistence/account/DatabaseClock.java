package org.causebook.persistence.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The clock that all nodes share. */
final class DatabaseClock {

    private DatabaseClock() {}

    /** The time now, not that of the transaction's beginning. */
    static Instant now(EntityManager entityManager) {
        return (Instant) entityManager
                .createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }
}
