package org.causebook.account;

import org.jspecify.annotations.Nullable;

/**
 * An account and the hash of its password.
 *
 * @param hash in PHC string format; null where no password was set
 */
public record StoredPassword(Account account, @Nullable String hash) {

    /** Never the hash: this may end in a log. */
    @Override
    public String toString() {
        return "password of " + account.login();
    }
}
