package org.causebook.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts for an account.
 *
 * @param scopes what it allows, as far as the account's role allows it too
 * @param lastUsedAt to the minute; null while it was never used
 * @param expired whether it is of no use any more
 */
public record ApiToken(
        long id,
        String name,
        Set<Right> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean expired) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }
}
