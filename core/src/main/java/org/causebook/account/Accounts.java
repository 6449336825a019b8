package org.causebook.account;

import java.util.Optional;
import org.causebook.catalog.Page;
import org.jspecify.annotations.Nullable;

/** Port: the accounts. */
public interface Accounts {

    /** Whether there is none at all. Asked at every start, so it is to be cheap. */
    boolean isEmpty();

    /** A page of accounts by login. */
    Page<Account> list(AccountQuery query);

    /** The account of that login. */
    Optional<Account> byLogin(String login);

    /** The account of that number. */
    Optional<Account> byId(long id);

    /**
     * Adds an account without a password.
     *
     * @throws LoginTaken if another one is called that
     */
    Account add(NewAccount account);

    /**
     * Adds an account that must change its password, if there is no account at all; of several nodes that start at
     * once, one succeeds.
     */
    Optional<Account> addFirst(NewAccount account, String passwordHash);

    /**
     * Changes an account.
     *
     * @throws StaleVersion if it is not at that version any more
     */
    Account change(Account account, AccountChange change);

    /** The account with its password hash, locked until the transaction ends. */
    Optional<StoredPassword> lockPassword(String login);

    /** The account with its password hash. */
    Optional<StoredPassword> password(String login);

    /** Replaces the password hash; null leaves the account without a password. */
    void setPassword(long account, @Nullable String hash, boolean mustChange);

    /** Notes that the account is in use; cheap when that was noted within the last minute. */
    void seen(Account account);

    /** Counts the active administrators, and keeps everyone else from changing them until the transaction ends. */
    int lockActiveAdministrators();
}
