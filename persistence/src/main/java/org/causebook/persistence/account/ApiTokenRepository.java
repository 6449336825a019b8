package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.account.Right;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.token.ApiToken;
import org.causebook.token.ApiTokens;
import org.causebook.token.NewApiToken;
import org.hibernate.annotations.Generated;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class ApiTokenRepository implements ApiTokens, PanacheRepository<ApiTokenRepository.ApiTokenEntity> {

    private final PostgresFunctions postgres;

    @Inject
    ApiTokenRepository(PostgresFunctions postgres) {
        this.postgres = postgres;
    }

    /** The row of an API token. */
    @Entity(name = "ApiTokenEntity")
    @Table(name = "api_token")
    @NullUnmarked
    static class ApiTokenEntity {

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

        ApiTokenEntity(AccountEntity account, NewApiToken token, String tokenHash, Instant now) {
            this.account = account;
            this.tokenHash = tokenHash;
            this.name = token.name();
            this.scopes = token.scopes().stream().map(Right::id).sorted().toArray(String[]::new);
            this.expiresAt = now.plus(Duration.ofDays(token.days()));
        }

        /** Rights that no longer exist allow nothing. */
        private Set<Right> scopes() {
            return Arrays.stream(scopes)
                    .map(Right::ofId)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }

        Use toUse() {
            return new Use(account.toAccount(), scopes());
        }

        ApiToken toToken(Instant now) {
            return new ApiToken(id, name, scopes(), createdAt, expiresAt, lastUsedAt, !expiresAt.isAfter(now));
        }
    }

    @Override
    public ApiToken add(long account, NewApiToken token, String tokenHash) {
        var now = postgres.now();
        var owner = getEntityManager().getReference(AccountEntity.class, account);
        var entity = new ApiTokenEntity(owner, token, tokenHash, now);
        // A token that is no longer valid does not keep its name from the one that replaces it.
        delete("account.id = ?1 and name = ?2 and expiresAt <= ?3", account, token.name(), now);
        try {
            persistAndFlush(entity);
        } catch (ConstraintViolationException violation) {
            throw "uq_api_token_name".equals(violation.getConstraintName()) ? new TokenNameTaken() : violation;
        }
        return entity.toToken(now);
    }

    @Override
    public Optional<Use> use(String tokenHash) {
        var token = find(
                        "select t from ApiTokenEntity t join fetch t.account a"
                                + " where t.tokenHash = ?1 and t.expiresAt > instant and a.active",
                        tokenHash)
                .firstResultOptional();
        token.filter(used -> postgres.mayMark(used.lastUsedAt))
                .ifPresent(used -> update("lastUsedAt = instant where id = ?1", used.id));
        return token.map(ApiTokenEntity::toUse);
    }

    @Override
    public Page<ApiToken> list(long account, PageRequest page) {
        var before = page.afterNumber().orElse(Long.MAX_VALUE);
        var now = postgres.now();
        var fetched =
                find("account.id = ?1 and id < ?2 order by id desc", account, before).range(0, page.limit()).stream()
                        .map(token -> token.toToken(now))
                        .toList();
        return Page.of(fetched, page, token -> new Place("", String.valueOf(token.id())));
    }

    @Override
    public Optional<ApiToken> remove(long account, long id) {
        var now = postgres.now();
        var found = find("account.id = ?1 and id = ?2", account, id).firstResultOptional();
        found.ifPresent(this::delete);
        return found.map(token -> token.toToken(now));
    }

    @Override
    public int removeAll(long account) {
        return (int) delete("account.id", account);
    }

    @Override
    public void deleteExpired() {
        delete("expiresAt < instant - 30 day");
    }
}
