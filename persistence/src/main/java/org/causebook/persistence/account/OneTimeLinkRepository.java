package org.causebook.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.OneTimeLink;
import org.causebook.account.OneTimeLinks;
import org.causebook.account.Secrets;

/** The one-time links. A row is written, found and deleted by one statement each, so there is no entity. */
@ApplicationScoped
class OneTimeLinkRepository implements OneTimeLinks {

    private final EntityManager database;
    private final AccountRepository accounts;

    @Inject
    OneTimeLinkRepository(EntityManager database, AccountRepository accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public OneTimeLink put(Account account, String token) {
        var validUntil = (Instant) database.createNativeQuery("""
                        insert into one_time_link (account_id, token_hash, expires_at)
                        values (:account, :hash, now() + interval '24 hours')
                        on conflict (account_id) do update
                        set token_hash = excluded.token_hash, created_at = now(), expires_at = excluded.expires_at
                        returning expires_at
                        """, Instant.class)
                .setParameter("account", account.id())
                .setParameter("hash", Secrets.hash(token))
                .getSingleResult();
        return new OneTimeLink(account, token, validUntil);
    }

    @Override
    public Optional<Account> find(String tokenHash) {
        return account(
                "select account_id from one_time_link where token_hash = :hash and expires_at > now()"
                        + " and created_at < now() + interval '1 hour'",
                tokenHash);
    }

    @Override
    public Optional<Account> take(String tokenHash) {
        return account(
                "delete from one_time_link where token_hash = :hash and expires_at > now()"
                        + " and created_at < now() + interval '1 hour' returning account_id",
                tokenHash);
    }

    @Override
    public void forget() {
        database.createNativeQuery("delete from one_time_link where expires_at < now()")
                .executeUpdate();
    }

    private Optional<Account> account(String sql, String tokenHash) {
        List<?> found = database.createNativeQuery(sql, Long.class)
                .setParameter("hash", tokenHash)
                .getResultList();
        return found.stream()
                .map(Long.class::cast)
                .findFirst()
                .flatMap(accounts::byId)
                .filter(Account::active);
    }
}
