package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.AccountQuery;
import org.causebook.account.Accounts;
import org.causebook.account.LoginTaken;
import org.causebook.account.NewAccount;
import org.causebook.account.StaleVersion;
import org.causebook.account.StoredPassword;
import org.causebook.account.UnknownAccount;
import org.causebook.catalog.Page;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The accounts. */
@ApplicationScoped
class AccountRepository implements Accounts, PanacheRepository<AccountEntity> {

    /** Any number will do, as long as nobody else locks by it. */
    private static final long FIRST_ACCOUNT_LOCK = 4_127_480_111L;

    private static final Duration SEEN = Duration.ofMinutes(1);

    /** In SQL: at a start nothing else needs the parser of Hibernate's language, which takes long to get ready. */
    @Override
    public boolean isEmpty() {
        return !(Boolean) getEntityManager()
                .createNativeQuery("select exists (select from account)", Boolean.class)
                .getSingleResult();
    }

    @Override
    public Page<Account> list(AccountQuery query) {
        return AccountListing.fetch(query, getEntityManager());
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return NewAccount.isLogin(login)
                ? find("login", login).firstResultOptional().map(AccountEntity::toAccount)
                : Optional.empty();
    }

    @Override
    public Optional<Account> byId(long id) {
        return findByIdOptional(id).map(AccountEntity::toAccount);
    }

    @Override
    public Account add(NewAccount account) {
        var entity = new AccountEntity(account);
        try {
            persistAndFlush(entity);
        } catch (ConstraintViolationException violation) {
            throw "uq_account_login".equals(violation.getConstraintName()) ? new LoginTaken() : violation;
        }
        return entity.toAccount();
    }

    @Override
    public Optional<Account> addFirst(NewAccount account, String passwordHash) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", FIRST_ACCOUNT_LOCK)
                .getSingleResult();
        if (!isEmpty()) {
            return Optional.empty();
        }
        var added = add(account);
        setPassword(added.id(), passwordHash, true);
        return byId(added.id());
    }

    @Override
    public Account change(Account account, AccountChange change) {
        var entity = locked(account.id());
        if (entity.version() != account.version()) {
            throw new StaleVersion();
        }
        entity.change(change);
        flush();
        return entity.toAccount();
    }

    @Override
    public Optional<StoredPassword> lockPassword(String login) {
        return find("login", login)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(AccountEntity::toPassword);
    }

    @Override
    public Optional<StoredPassword> password(String login) {
        return find("login", login).firstResultOptional().map(AccountEntity::toPassword);
    }

    @Override
    public void setPassword(long account, @Nullable String hash, boolean mustChange) {
        locked(account).setPassword(hash, mustChange);
        flush();
    }

    @Override
    public void seen(Account account) {
        var last = account.lastSeenAt();
        if (last == null || Duration.between(last, Instant.now()).abs().compareTo(SEEN) >= 0) {
            update("lastSeenAt = instant where id = ?1", account.id());
        }
    }

    @Override
    public int lockActiveAdministrators() {
        return getEntityManager()
                .createNativeQuery(
                        "select id from account where role = 'administrator' and active" + " order by id for update")
                .getResultList()
                .size();
    }

    private AccountEntity locked(long id) {
        var entity = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (entity == null) {
            throw new UnknownAccount();
        }
        return entity;
    }
}
