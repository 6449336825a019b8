package org.causebook.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** What needs SQL: functions of PostgreSQL that Hibernate's query language does not have. */
@ApplicationScoped
class PostgresFunctions {

    private final EntityManager database;

    @Inject
    PostgresFunctions(EntityManager database) {
        this.database = database;
    }

    /** The time now by the clock that all nodes share; {@code instant} in HQL is the start of the transaction. */
    Instant now() {
        return (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    /** Locks something that has no row, by any name, until the transaction ends. */
    void lock(String name) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", name)
                .getSingleResult();
    }

    /** In SQL because nothing else at a start needs the parser of HQL, which takes long to load. */
    boolean hasAccounts() {
        return (Boolean) database.createNativeQuery("select exists (select from account)", Boolean.class)
                .getSingleResult();
    }
}
