package org.causebook.api.account;

import java.time.Instant;
import java.util.List;
import org.causebook.account.Right;
import org.causebook.token.ApiToken;
import org.causebook.token.ManageTokens;
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

        @Schema(description = "What the token allows, as far as the account's role allows it too.")
        List<String> scopes,

        @Schema(implementation = String.class, format = "date-time", description = "When it was created.")
        Instant createdAt,

        @Schema(implementation = String.class, format = "date-time", description = "When it expires.")
        Instant expiresAt,

        @Schema(
                implementation = String.class,
                format = "date-time",
                nullable = true,
                description = "When it was last used, to the minute; null if never.")
        @Nullable
        Instant lastUsedAt,

        @Schema(description = "Whether it has expired.") boolean expired) {

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

    /** An API token that was just created. */
    @Schema(
            name = "NewApiToken",
            description = "An API token that was just created.",
            requiredProperties = {"token", "secret"})
    public record CreatedTokenResponse(
            @Schema(description = "The token, without its secret.")
            TokenResponse token,

            @Schema(
                    description = "The token itself, shown only now. Send it as `Authorization: Bearer …`.",
                    examples = "cb_VGhlIHdvcmxkIGlzIGFsbCB0aGF0IGlzIHRoZSBjYXNl")
            String secret) {

        static CreatedTokenResponse from(ManageTokens.Created made) {
            return new CreatedTokenResponse(TokenResponse.from(made.token()), made.secret());
        }
    }
}
