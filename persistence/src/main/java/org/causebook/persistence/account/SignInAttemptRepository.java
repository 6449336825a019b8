package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import org.causebook.signin.SignInAttempts;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class SignInAttemptRepository
        implements SignInAttempts, PanacheRepositoryBase<SignInAttemptRepository.SignInAttemptEntity, String> {

    private static final String ADD = "insert into SignInAttemptEntity"
            + " (key, attempts, failures, waited, knownDevice, touchedAt) values (:key, 0, 0, false, :known, instant)";

    private final PostgresFunctions postgres;

    @Inject
    SignInAttemptRepository(PostgresFunctions postgres) {
        this.postgres = postgres;
    }

    /** The row of a count of attempts. */
    @Entity(name = "SignInAttemptEntity")
    @Table(name = "sign_in_attempt")
    @NullUnmarked
    static class SignInAttemptEntity {

        @Id
        private String key;

        private long attempts;
        private int failures;

        @Column(name = "blocked_until")
        private Instant blockedUntil;

        private boolean waited;

        @Column(name = "known_device")
        private boolean knownDevice;

        @Column(name = "last_at")
        private Instant lastAt;

        @Column(name = "touched_at")
        private Instant touchedAt;

        /** For Hibernate only. */
        protected SignInAttemptEntity() {}

        void store(Count count) {
            attempts = count.attempts();
            failures = count.failures();
            blockedUntil = count.blockedUntil();
            waited = count.waited();
            lastAt = count.lastAt();
        }

        Count toCount() {
            return new Count(attempts, failures, blockedUntil, waited, lastAt);
        }
    }

    @Override
    public Instant now() {
        return postgres.now();
    }

    /** Adds the row first, because a row that does not exist cannot be locked. */
    @Override
    public Count lock(String key) {
        add(" on conflict (key) do update set touchedAt = instant", key, false);
        return findById(key, LockModeType.PESSIMISTIC_WRITE).toCount();
    }

    @Override
    public void store(String key, Count count) {
        findById(key).store(count);
    }

    @Override
    public boolean isKnownDevice(String key) {
        return count("key = ?1 and knownDevice", key) > 0;
    }

    @Override
    public void rememberDevice(String key) {
        add(" on conflict (key) do update set touchedAt = instant, knownDevice = true", key, true);
    }

    @Override
    public void deleteExpired() {
        delete("touchedAt < instant - 1 day and not knownDevice or touchedAt < instant - 180 day");
    }

    private void add(String onConflict, String key, boolean known) {
        getEntityManager()
                .createQuery(ADD + onConflict)
                .setParameter("key", key)
                .setParameter("known", known)
                .executeUpdate();
    }
}
