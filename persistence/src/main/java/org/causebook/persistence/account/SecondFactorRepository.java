package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.account.Account;
import org.causebook.account.Role;
import org.causebook.signin.SecondFactor;
import org.causebook.signin.SecondFactors;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class SecondFactorRepository implements SecondFactors, PanacheRepository<SecondFactorRepository.SecondFactorEntity> {

    /** A sign-in from the future began while the database's clock was wrong. */
    private static final String WAITS = "h.createdAt between instant - 10 minute and instant + 1 minute";

    private final HalfSignIns halves;
    private final Roles roles;

    @Inject
    SecondFactorRepository(HalfSignIns halves, Roles roles) {
        this.halves = halves;
        this.roles = roles;
    }

    @ApplicationScoped
    static class HalfSignIns implements PanacheRepository<HalfSignInEntity> {}

    @ApplicationScoped
    static class Roles implements PanacheRepository<RoleEntity> {}

    /** The row of an account's second factor. */
    @Entity(name = "SecondFactorEntity")
    @Table(name = "second_factor")
    @NullUnmarked
    static class SecondFactorEntity {

        @Id
        @Column(name = "account_id")
        private Long account;

        private String secret;
        private boolean confirmed;

        @Column(name = "last_step")
        private long lastStep;

        @Column(name = "recovery_hashes")
        private String[] recoveryHashes;

        /** For Hibernate only. */
        protected SecondFactorEntity() {}

        SecondFactorEntity(Long account) {
            this.account = account;
        }

        void store(SecondFactor factor) {
            secret = factor.secret();
            confirmed = factor.confirmed();
            lastStep = factor.lastStep();
            recoveryHashes = factor.recoveryHashes().toArray(String[]::new);
        }

        SecondFactor toFactor() {
            return new SecondFactor(secret, confirmed, lastStep, List.of(recoveryHashes));
        }
    }

    /** The row of a role that needs a second factor. */
    @Entity(name = "SecondFactorRoleEntity")
    @Table(name = "second_factor_role")
    @NullUnmarked
    static class RoleEntity {

        /** Its id, because Hibernate converts no keys. */
        @Id
        private String role;

        /** For Hibernate only. */
        protected RoleEntity() {}

        RoleEntity(Role role) {
            this.role = role.id();
        }
    }

    /** The row of a sign-in that waits for a code. */
    @Entity(name = "HalfSignInEntity")
    @Table(name = "half_sign_in")
    @NullUnmarked
    static class HalfSignInEntity {

        @Id
        @Column(name = "token_hash")
        private String tokenHash;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "account_id")
        private AccountEntity account;

        @Column(name = "password_seal")
        private String passwordSeal;

        @Generated
        @Column(name = "created_at")
        private Instant createdAt;

        /** For Hibernate only. */
        protected HalfSignInEntity() {}

        HalfSignInEntity(String tokenHash, AccountEntity account, String passwordSeal) {
            this.tokenHash = tokenHash;
            this.account = account;
            this.passwordSeal = passwordSeal;
        }

        HalfSignIn toHalf() {
            return new HalfSignIn(account.toAccount(), passwordSeal);
        }
    }

    @Override
    public Optional<SecondFactor> find(long account) {
        return findByIdOptional(account).map(SecondFactorEntity::toFactor);
    }

    @Override
    public Optional<SecondFactor> lock(long account) {
        return findByIdOptional(account, LockModeType.PESSIMISTIC_WRITE).map(SecondFactorEntity::toFactor);
    }

    @Override
    public void store(long account, SecondFactor factor) {
        var entity = findByIdOptional(account).orElseGet(() -> new SecondFactorEntity(account));
        entity.store(factor);
        persist(entity);
    }

    @Override
    public boolean remove(long account) {
        var found = findByIdOptional(account);
        found.ifPresent(this::delete);
        return found.map(SecondFactorEntity::toFactor)
                .filter(SecondFactor::confirmed)
                .isPresent();
    }

    @Override
    public Set<Role> requiredRoles() {
        return roles.streamAll()
                .map(each -> Role.ofId(each.role))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void require(Set<Role> required) {
        roles.deleteAll();
        required.forEach(role -> roles.persist(new RoleEntity(role)));
    }

    @Override
    public boolean isMissing(Account account) {
        return account.hasPassword()
                && !account.hasSecondFactor()
                && roles.count("role", account.role().id()) > 0;
    }

    @Override
    public void begin(String tokenHash, long account, String passwordSeal) {
        var owner = getEntityManager().getReference(AccountEntity.class, account);
        halves.persist(new HalfSignInEntity(tokenHash, owner, passwordSeal));
    }

    @Override
    public Optional<HalfSignIn> findHalf(String tokenHash) {
        return halves.find(
                        "select h from HalfSignInEntity h join fetch h.account a where h.tokenHash = ?1 and a.active and "
                                + WAITS,
                        tokenHash)
                .firstResultOptional()
                .map(HalfSignInEntity::toHalf);
    }

    @Override
    public void endHalf(String tokenHash) {
        halves.delete("tokenHash", tokenHash);
    }

    @Override
    public void deleteExpired() {
        halves.delete("delete from HalfSignInEntity h where not (" + WAITS + ")");
    }
}
