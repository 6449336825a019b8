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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.account.ApiToken;
import org.causebook.account.NewApiToken;
import org.causebook.account.Right;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The row of an API token. */
@Entity
@Table(name = "api_token")
@NullUnmarked
class ApiTokenEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private AccountEntity account;

    private String name;
    private String[] scopes;

    @Generated
    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    /** For Hibernate only. */
    protected ApiTokenEntity() {}

    ApiTokenEntity(AccountEntity account, NewApiToken token, String tokenHash, Instant expiresAt) {
        this.account = account;
        this.tokenHash = tokenHash;
        this.name = token.name();
        this.scopes = token.scopes().stream().map(Right::id).sorted().toArray(String[]::new);
        this.expiresAt = expiresAt;
    }

    long id() {
        return id;
    }

    AccountEntity account() {
        return account;
    }

    /** A right that was renamed or dropped since allows nothing. */
    Set<Right> scopes() {
        return Arrays.stream(scopes).map(Right::ofId).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    ApiToken toToken(Instant now) {
        return new ApiToken(id, name, scopes(), createdAt, expiresAt, lastUsedAt, !expiresAt.isAfter(now));
    }
}
