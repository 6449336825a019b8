package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.OneTimeLink;
import org.causebook.account.Secrets;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class OneTimeLinkRepository implements OneTimeLink.Store, PanacheRepository<OneTimeLinkRepository.OneTimeLinkEntity> {

    private static final Duration VALID = Duration.ofHours(24);

    private final Accounts accounts;
    private final PostgresFunctions postgres;

    @Inject
    OneTimeLinkRepository(Accounts accounts, PostgresFunctions postgres) {
        this.accounts = accounts;
        this.postgres = postgres;
    }

    /** The row of the one link that an account can have. */
    @Entity(name = "OneTimeLinkEntity")
    @Table(name = "one_time_link")
    @NullUnmarked
    static class OneTimeLinkEntity {

        @Id
        @Column(name = "account_id")
        private Long account;

        @Column(name = "token_hash")
        private String tokenHash;

        @Column(name = "created_at")
        private Instant createdAt;

        @Column(name = "expires_at")
        private Instant expiresAt;

        /** For Hibernate only. */
        protected OneTimeLinkEntity() {}

        OneTimeLinkEntity(Long account) {
            this.account = account;
        }

        void renew(String hash, Instant now) {
            tokenHash = hash;
            createdAt = now;
            expiresAt = now.plus(VALID);
        }
    }

    /** Both callers have locked the account, or just added it, so nobody else makes a link for it. */
    @Override
    public OneTimeLink put(Account account, String token) {
        var link = findByIdOptional(account.id()).orElseGet(() -> new OneTimeLinkEntity(account.id()));
        link.renew(Secrets.hash(token), postgres.now());
        persist(link);
        return new OneTimeLink(account, token, link.expiresAt);
    }

    @Override
    public Optional<Account> find(String tokenHash) {
        return valid(tokenHash).firstResultOptional().flatMap(this::activeAccount);
    }

    @Override
    public Optional<Account> take(String tokenHash) {
        var link = valid(tokenHash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
        link.ifPresent(this::delete);
        return link.flatMap(this::activeAccount);
    }

    @Override
    public void deleteExpired() {
        delete("expiresAt < instant");
    }

    /** A link from the future was made while the database's clock was wrong and could be valid for years. */
    private PanacheQuery<OneTimeLinkEntity> valid(String tokenHash) {
        return find("tokenHash = ?1 and expiresAt > instant and createdAt < instant + 1 hour", tokenHash);
    }

    private Optional<Account> activeAccount(OneTimeLinkEntity link) {
        return accounts.byId(link.account).filter(Account::active);
    }
}
