package org.causebook.api.account;

import java.time.Instant;
import java.util.List;
import org.causebook.account.ApiToken;
import org.causebook.account.Right;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API token, without its secret. */
@Schema(
        name = "ApiToken",
        description = "A key with which a program acts for an account.",
        requiredProperties = {"id", "name", "scopes", "createdAt", "expiresAt", "lastUsedAt", "expired"})
public record TokenResponse(
        @Schema(description = "Number of the token.", examples = "7")
        long id,

        @Schema(description = "Its name, unique in the account.", examples = "nightly import")
        String name,

        @Schema(description = "What it allows, as far as the account's role allows it too.")
        List<String> scopes,

        @Schema(implementation = String.class, format = "date-time", description = "When it was made.")
        Instant createdAt,

        @Schema(implementation = String.class, format = "date-time", description = "From when on it is of no use.")
        Instant expiresAt,

        @Schema(
                implementation = String.class,
                format = "date-time",
                nullable = true,
                description = "When it was last used, to the minute; null while it never was.")
        @Nullable
        Instant lastUsedAt,

        @Schema(description = "Whether it is of no use any more.")
        boolean expired) {

    static TokenResponse from(ApiToken token) {
        return new TokenResponse(
                token.id(),
                token.name(),
                token.scopes().stream().map(Right::id).sorted().toList(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.expired());
    }
}
