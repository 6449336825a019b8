package org.causebook.account;

/**
 * A session that has just begun.
 *
 * @param token what the device has to keep, a secret; only its hash is stored
 */
public record NewSession(String token, Account account) {

    /** Never the token: this may end in a log. */
    @Override
    public String toString() {
        return "session of " + account.login();
    }
}
