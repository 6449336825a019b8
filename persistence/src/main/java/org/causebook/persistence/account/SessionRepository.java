package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Sessions;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class SessionRepository implements Sessions, PanacheRepository<SessionRepository.SessionEntity> {

    /**
     * By the database's clock. A session from the future began while that clock was wrong and could live for years, so
     * it is not valid either.
     */
    private final String valid;

    private final PostgresFunctions postgres;

    @Inject
    SessionRepository(Config config, PostgresFunctions postgres) {
        this.postgres = postgres;
        this.valid = ("(s.lastUsedAt between instant - %d second and instant + 1 hour"
                        + " and s.beganAt between instant - %d second and instant + 1 hour)")
                .formatted(config.idle().toSeconds(), config.absolute().toSeconds());
    }

    /** How long people stay signed in. */
    @ConfigMapping(prefix = "causebook.session")
    interface Config {

        /** After how long without a request a session ends. */
        @WithDefault("12h")
        Duration idle();

        /** After how long it ends even if it is used. */
        @WithDefault("30d")
        Duration absolute();
    }

    /** The row of a session. */
    @Entity(name = "SessionEntity")
    @Table(name = "session")
    @NullUnmarked
    static class SessionEntity {

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

        Account account() {
            return account.toAccount();
        }

        Session toSession(String currentTokenHash) {
            return new Session(id, origin, beganAt, lastUsedAt, tokenHash.equals(currentTokenHash));
        }
    }

    @Override
    public void begin(long account, String tokenHash, String origin) {
        var owner = getEntityManager().getReference(AccountEntity.class, account);
        persist(new SessionEntity(owner, tokenHash, origin));
    }

    @Override
    public Optional<Account> use(String tokenHash) {
        var session = find(
                        "select s from SessionEntity s join fetch s.account a where s.tokenHash = ?1 and a.active and "
                                + valid,
                        tokenHash)
                .firstResultOptional();
        session.filter(used -> postgres.mayMark(used.lastUsedAt))
                .ifPresent(used -> update("lastUsedAt = instant where id = ?1", used.id));
        return session.map(SessionEntity::account);
    }

    @Override
    public Page<Session> list(long account, String currentTokenHash, PageRequest page) {
        var before = page.afterNumber().orElse(Long.MAX_VALUE);
        var fetched = find(
                        "from SessionEntity s where s.account.id = ?1 and s.id < ?2 and " + valid
                                + " order by s.id desc",
                        account,
                        before)
                .range(0, page.limit())
                .stream()
                .map(session -> session.toSession(currentTokenHash))
                .toList();
        return Page.of(fetched, page, session -> new Place("", String.valueOf(session.id())));
    }

    @Override
    public boolean end(long account, long id) {
        return delete("account.id = ?1 and id = ?2", account, id) == 1;
    }

    @Override
    public void end(String tokenHash) {
        delete("tokenHash", tokenHash);
    }

    @Override
    public void endAll(long account) {
        delete("account.id", account);
    }

    @Override
    public void endOthers(long account, String tokenHash) {
        delete("account.id = ?1 and tokenHash <> ?2", account, tokenHash);
    }

    @Override
    public void deleteExpired() {
        delete("delete from SessionEntity s where not " + valid);
    }
}
