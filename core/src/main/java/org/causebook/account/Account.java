package org.causebook.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in.
 *
 * @param login unique and never changed, see {@link NewAccount}
 * @param active false after an administrator has deactivated the account: no session or token of it works
 * @param mustChangePassword whether the owner has to change the password before doing anything else
 * @param hasPassword false if the owner can sign in only with a one-time link or by single sign-on
 * @param hasSecondFactor whether signing in with the password takes a code too
 * @param lastSeenAt when the account was last used, to the minute; null if never
 * @param version counts the changes that administrators make; for optimistic locking
 */
public record Account(
        long id,
        String login,
        String displayName,
        Role role,
        boolean active,
        boolean mustChangePassword,
        boolean hasPassword,
        boolean hasSecondFactor,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        long version) {

    /** What the audit trail calls the account. */
    public String subject() {
        return "accounts/" + login;
    }
}
