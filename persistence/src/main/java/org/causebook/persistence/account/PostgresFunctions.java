package org.causebook.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What needs SQL: functions of PostgreSQL that Hibernate's query language does not have. */
@ApplicationScoped
class PostgresFunctions {

    private static final Duration BETWEEN_MARKS = Duration.ofMinutes(1);

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

    /**
     * Whether a row may be marked as used at this moment: at most once a minute, and not in a database that takes no
     * changes, such as a standby. Whoever may read must not fail because nobody can note it.
     *
     * @param last when it was marked; null if never
     */
    boolean mayMark(@Nullable Instant last) {
        boolean due =
                last == null || Duration.between(last, Instant.now()).abs().compareTo(BETWEEN_MARKS) >= 0;
        return due && !isReadOnly();
    }

    private boolean isReadOnly() {
        return (Boolean)
                database.createNativeQuery("select current_setting('transaction_read_only') = 'on'", Boolean.class)
                        .getSingleResult();
    }

    /** In SQL because nothing else at a start needs the parser of HQL, which takes long to load. */
    boolean hasAccounts() {
        return (Boolean) database.createNativeQuery("select exists (select from account)", Boolean.class)
                .getSingleResult();
    }
}
