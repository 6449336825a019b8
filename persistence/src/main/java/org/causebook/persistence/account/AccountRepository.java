package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.AccountQuery;
import org.causebook.account.Accounts;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.causebook.account.StaleVersion;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AccountRepository implements Accounts, PanacheRepository<AccountEntity> {

    private final PostgresFunctions postgres;

    @Inject
    AccountRepository(PostgresFunctions postgres) {
        this.postgres = postgres;
    }

    @Override
    public boolean isEmpty() {
        return !postgres.hasAccounts();
    }

    @Override
    public Page<Account> list(AccountQuery query) {
        var filter = filter(query)
                .and("login > :after", "after", query.page().after().map(Place::id));
        var accounts = find(filter.sortedBy("login"), filter.parameters())
                .range(0, query.page().limit())
                .stream()
                .map(AccountEntity::toAccount)
                .toList();
        return Page.of(accounts, query.page(), account -> new Place("", account.login()));
    }

    @Override
    public int count(AccountQuery query) {
        var filter = filter(query);
        return (int) count(filter.condition(), filter.parameters());
    }

    private static Filter filter(AccountQuery query) {
        return new Filter()
                .and(
                        "login like :text escape '\\' or lower(displayName) like :text escape '\\'",
                        "text",
                        query.text().map(text -> "%" + Filter.literal(text.toLowerCase(Locale.ROOT)) + "%"))
                .and("role = :role", "role", query.role())
                .and("active = :active", "active", query.active());
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
    public Optional<Account> lock(long id) {
        return findByIdOptional(id).isPresent() ? Optional.of(locked(id).toAccount()) : Optional.empty();
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
        postgres.lock("first account");
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
        if (!entity.hasVersion(account.version())) {
            throw new StaleVersion();
        }
        entity.change(change);
        flush();
        return entity.toAccount();
    }

    @Override
    public Optional<StoredPassword> password(String login) {
        return find("login", login).firstResultOptional().map(AccountEntity::toPassword);
    }

    @Override
    public Optional<StoredPassword> lockPassword(String login) {
        return find("login", login)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(AccountEntity::toPassword);
    }

    @Override
    public void setPassword(long account, @Nullable String hash, boolean mustChange) {
        locked(account).setPassword(hash, mustChange);
        flush();
    }

    @Override
    public void seen(Account account) {
        if (postgres.mayMark(account.lastSeenAt())) {
            update("lastSeenAt = instant where id = ?1", account.id());
        }
    }

    @Override
    public int lockActiveAdministrators() {
        return find("role = ?1 and active order by id", Role.ADMINISTRATOR)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .size();
    }

    /** Reads the row anew: what this transaction read before it had the lock may have changed. */
    private AccountEntity locked(long id) {
        var entity = findByIdOptional(id).orElseThrow(UnknownAccount::new);
        getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        return entity;
    }
}
