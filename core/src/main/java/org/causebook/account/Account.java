package org.causebook.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in.
 *
 * @param id number of the account
 * @param login unique and never changed, see {@link NewAccount}
 * @param active whether signing in is possible; without it no session or token of the account is of use
 * @param mustChangePassword whether nothing but changing the password is possible
 * @param hasPassword whether a password was set; without one only a one-time link or single sign-on helps
 * @param lastSeenAt when the account was last used, to the minute; null while it never was
 * @param version counts changes to the account; for optimistic locking
 */
public record Account(
        long id,
        String login,
        String displayName,
        Role role,
        boolean active,
        boolean mustChangePassword,
        boolean hasPassword,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        long version) {}
