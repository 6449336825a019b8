package org.causebook.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.ExternalIdentities;

/** Who is who at a provider of single sign-on. */
@ApplicationScoped
class ExternalIdentityRepository implements ExternalIdentities {

    private final EntityManager database;
    private final AccountRepository accounts;

    @Inject
    ExternalIdentityRepository(EntityManager database, AccountRepository accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public Optional<Account> lock(String issuer, String subject) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:issuer || chr(10) || :subject, 0)) as text)")
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getSingleResult();
        List<?> found = database.createNativeQuery(
                        "select account_id from external_identity where issuer = :issuer and subject = :subject",
                        Long.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultList();
        return found.stream().map(Long.class::cast).findFirst().flatMap(accounts::byId);
    }

    @Override
    public void link(String issuer, String subject, long account) {
        database.createNativeQuery(
                        "insert into external_identity (issuer, subject, account_id) values (:issuer, :subject, :account)")
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .setParameter("account", account)
                .executeUpdate();
    }
}
