package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.persistence.account.ExternalIdentityRepository.ExternalIdentityEntity;
import org.causebook.signin.SignInWithProvider;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class ExternalIdentityRepository
        implements SignInWithProvider.Identities,
                PanacheRepositoryBase<ExternalIdentityEntity, ExternalIdentityRepository.Key> {

    private final Accounts accounts;
    private final PostgresFunctions postgres;

    @Inject
    ExternalIdentityRepository(Accounts accounts, PostgresFunctions postgres) {
        this.accounts = accounts;
        this.postgres = postgres;
    }

    record Key(String issuer, String subject) {}

    /** The row of a person at an identity provider. */
    @Entity(name = "ExternalIdentityEntity")
    @Table(name = "external_identity")
    @IdClass(Key.class)
    @NullUnmarked
    static class ExternalIdentityEntity {

        @Id
        private String issuer;

        @Id
        private String subject;

        @Column(name = "account_id")
        private Long account;

        /** For Hibernate only. */
        protected ExternalIdentityEntity() {}

        ExternalIdentityEntity(String issuer, String subject, Long account) {
            this.issuer = issuer;
            this.subject = subject;
            this.account = account;
        }
    }

    @Override
    public Optional<Account> lock(String issuer, String subject) {
        postgres.lock(issuer + '\n' + subject);
        return findByIdOptional(new Key(issuer, subject)).flatMap(identity -> accounts.lock(identity.account));
    }

    @Override
    public void link(String issuer, String subject, long account) {
        persist(new ExternalIdentityEntity(issuer, subject, account));
    }
}
