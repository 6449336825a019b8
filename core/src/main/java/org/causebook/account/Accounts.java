package org.causebook.account;

import java.util.Optional;
import org.causebook.catalog.Page;
import org.jspecify.annotations.Nullable;

/** Port: the accounts. */
public interface Accounts {

    /**
     * An account and the hash of its password.
     *
     * @param hash in PHC string format; null if the account has no password
     */
    record StoredPassword(Account account, @Nullable String hash) {

        /** Leaves the hash out, because this may be logged. */
        @Override
        public String toString() {
            return "password of " + account.login();
        }
    }

    /** No account has that login. */
    final class UnknownAccount extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnknownAccount() {
            super("there is no such account");
        }
    }

    /** Another account has that login. */
    final class LoginTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public LoginTaken() {
            super("another account has that login");
        }
    }

    /** Whether there are no accounts at all. Called at every start, so it must be cheap. */
    boolean isEmpty();

    /** A page of accounts, sorted by login. */
    Page<Account> list(AccountQuery query);

    /** How many there are on all pages. */
    int count(AccountQuery query);

    /** The account with that login. */
    Optional<Account> byLogin(String login);

    /** The account with that id. */
    Optional<Account> byId(long id);

    /** The account with that id, locked until the transaction ends. */
    Optional<Account> lock(long id);

    /**
     * Adds an account without a password.
     *
     * @throws LoginTaken if another account has that login
     */
    Account add(NewAccount account);

    /**
     * Adds an account that must change its password, if there are no accounts at all. If several nodes start at the
     * same time, one of them succeeds.
     */
    Optional<Account> addFirst(NewAccount account, String passwordHash);

    /**
     * Changes an account.
     *
     * @throws StaleVersion if it has another version now
     */
    Account change(Account account, AccountChange change);

    /** The account with its password hash. */
    Optional<StoredPassword> password(String login);

    /** Like {@link #password}, and locks the account until the transaction ends. */
    Optional<StoredPassword> lockPassword(String login);

    /** Replaces the password hash; null takes the password away. */
    void setPassword(long account, @Nullable String hash, boolean mustChange);

    /** Notes that the account is in use, at most once a minute. */
    void seen(Account account);

    /** Counts the active administrators and locks them until the transaction ends. */
    int lockActiveAdministrators();
}
