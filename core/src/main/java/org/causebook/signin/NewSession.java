package org.causebook.signin;

import org.causebook.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * A session that has just begun.
 *
 * @param token the secret that the browser keeps while it is signed in; only its hash is stored
 * @param device the secret by which the browser is known the next time, see {@link Client}; null to leave it as it is
 */
public record NewSession(
        String token, Account account, @Nullable String device) {

    /** Leaves the secrets out, because this may be logged. */
    @Override
    public String toString() {
        return "session of " + account.login();
    }
}
