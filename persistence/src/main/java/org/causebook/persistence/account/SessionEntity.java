package org.causebook.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.causebook.account.Session;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The row of a session. */
@Entity
@Table(name = "session")
@NullUnmarked
class SessionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private AccountEntity account;

    private String origin;

    @Generated
    @Column(name = "began_at")
    private Instant beganAt;

    @Generated
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    /** For Hibernate only. */
    protected SessionEntity() {}

    SessionEntity(AccountEntity account, String tokenHash, String origin) {
        this.account = account;
        this.tokenHash = tokenHash;
        this.origin = origin;
    }

    long id() {
        return id;
    }

    AccountEntity account() {
        return account;
    }

    Session toSession(String currentTokenHash) {
        return new Session(id, origin, beganAt, lastUsedAt, tokenHash.equals(currentTokenHash));
    }
}
