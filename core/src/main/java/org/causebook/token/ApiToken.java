package org.causebook.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.account.Right;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts for an account.
 *
 * @param scopes what the token allows, as far as the account's role allows it too
 * @param lastUsedAt to the minute; null if never
 * @param expired whether the token no longer works
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

    /** The fields that the audit trail records. */
    Map<String, @Nullable String> audited() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("name", name);
        fields.put("scopes", scopes.stream().map(Right::id).sorted().collect(Collectors.joining(" ")));
        fields.put("expiresAt", expiresAt.toString());
        return fields;
    }
}
