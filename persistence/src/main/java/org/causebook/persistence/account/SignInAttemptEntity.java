package org.causebook.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.causebook.account.AttemptCount;
import org.jspecify.annotations.NullUnmarked;

/** The row of what is known about attempts to sign in. */
@Entity
@Table(name = "sign_in_attempt")
@NullUnmarked
class SignInAttemptEntity {

    @Id
    private String key;

    private long attempts;
    private int failures;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    private boolean waited;

    @Column(name = "last_at")
    private Instant lastAt;

    /** For Hibernate only. */
    protected SignInAttemptEntity() {}

    void keep(AttemptCount count) {
        attempts = count.attempts();
        failures = count.failures();
        blockedUntil = count.blockedUntil();
        waited = count.waited();
        lastAt = count.lastAt();
    }

    AttemptCount toCount() {
        return new AttemptCount(attempts, failures, blockedUntil, waited, lastAt);
    }
}
