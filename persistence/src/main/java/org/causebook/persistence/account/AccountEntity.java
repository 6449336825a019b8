package org.causebook.persistence.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.Accounts.StoredPassword;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The row of an account. The version is not {@code @Version}, because uses and new passwords do not count. */
@Entity
@Table(name = "account")
@NullUnmarked
class AccountEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Convert(converter = RoleId.class)
    private Role role;

    private boolean active = true;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Generated
    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    private long version;

    /** Read with the account, because everything that asks for a password asks for this too. */
    @Formula("exists (select 1 from second_factor f where f.account_id = id and f.confirmed)")
    private boolean hasSecondFactor;

    /** For Hibernate only. */
    protected AccountEntity() {}

    AccountEntity(NewAccount account) {
        this.login = account.login();
        this.displayName = account.displayName();
        this.role = account.role();
    }

    /** Stores a role by its id, so that its name in Java can change. */
    @Converter
    static class RoleId implements AttributeConverter<Role, String> {

        @Override
        public String convertToDatabaseColumn(Role role) {
            return role.id();
        }

        @Override
        public Role convertToEntityAttribute(String id) {
            return Role.ofId(id).orElseThrow(() -> new IllegalStateException("unknown role in the database: " + id));
        }
    }

    boolean hasVersion(long other) {
        return version == other;
    }

    void change(AccountChange change) {
        displayName = change.displayName() == null ? displayName : change.displayName();
        role = change.role() == null ? role : change.role();
        active = change.active() == null ? active : change.active();
        version++;
    }

    void setPassword(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
    }

    Account toAccount() {
        return new Account(
                id,
                login,
                displayName,
                role,
                active,
                mustChangePassword,
                passwordHash != null,
                hasSecondFactor,
                createdAt,
                lastSeenAt,
                version);
    }

    StoredPassword toPassword() {
        return new StoredPassword(toAccount(), passwordHash);
    }
}
