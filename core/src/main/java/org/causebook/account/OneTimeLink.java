package org.causebook.account;

import java.time.Instant;

/**
 * Lets someone set the password of an account, once.
 *
 * @param token the secret in the link's address, shown to the administrator and nowhere kept
 */
public record OneTimeLink(Account account, String token, Instant validUntil) {

    /** Never the token: this may end in a log. */
    @Override
    public String toString() {
        return "one-time link for " + account.login();
    }
}
