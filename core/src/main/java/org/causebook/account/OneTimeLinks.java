package org.causebook.account;

import java.util.Optional;

/** Port: links with which someone sets a password once. They are known by their {@link Secrets#hash} only. */
public interface OneTimeLinks {

    /** Makes that link the only one of the account; it is of use for 24 hours. */
    OneTimeLink put(Account account, String token);

    /** The active account that a link is for. */
    Optional<Account> find(String tokenHash);

    /** The same, and the link is used up. */
    Optional<Account> take(String tokenHash);

    /** Removes what is over. */
    void forget();
}
