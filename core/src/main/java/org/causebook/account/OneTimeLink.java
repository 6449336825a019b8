package org.causebook.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A link with which the owner of an account sets a password, once.
 *
 * @param token the secret in the link's address; shown to the administrator and never stored
 */
public record OneTimeLink(Account account, String token, Instant validUntil) {

    /** Port: the links. They are stored by the {@link Secrets#hash} of their token. */
    public interface Store extends Expiring {

        /** Makes a link that is valid for 24 hours. It replaces an earlier link of the account. */
        OneTimeLink put(Account account, String token);

        /** The active account that a valid link belongs to. */
        Optional<Account> find(String tokenHash);

        /** Like {@link #find}, and deletes the link. */
        Optional<Account> take(String tokenHash);
    }

    /** Leaves the token out, because this may be logged. */
    @Override
    public String toString() {
        return "one-time link for " + account.login();
    }
}
