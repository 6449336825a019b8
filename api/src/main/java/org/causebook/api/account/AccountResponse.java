package org.causebook.api.account;

import java.time.Instant;
import org.causebook.account.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account, as administrators see it. */
@Schema(
        name = "Account",
        description = "Someone who may sign in.",
        requiredProperties = {
            "login",
            "displayName",
            "role",
            "active",
            "mustChangePassword",
            "hasPassword",
            "createdAt",
            "lastSeenAt",
            "version"
        })
public record AccountResponse(
        @Schema(description = "Unique and never changed.", examples = "anna")
        String login,

        @Schema(description = "The person's name.", examples = "Anna Berg")
        String displayName,

        @Schema(
                description = "What the person may do.",
                enumeration = {"engineer", "editor", "reviewer", "administrator"})
        String role,

        @Schema(description = "Whether the person may sign in.")
        boolean active,

        @Schema(description = "Whether nothing but changing the password is possible.")
        boolean mustChangePassword,

        @Schema(description = "Whether a password was set.") boolean hasPassword,

        @Schema(implementation = String.class, format = "date-time", description = "When the account was added.")
        Instant createdAt,

        @Schema(
                implementation = String.class,
                format = "date-time",
                nullable = true,
                description = "When the account was last used, to the minute; null while it never was.")
        @Nullable
        Instant lastSeenAt,

        @Schema(description = "Counts changes; the ETag is made of it.", examples = "0")
        long version) {

    static AccountResponse from(Account account) {
        return new AccountResponse(
                account.login(),
                account.displayName(),
                account.role().id(),
                account.active(),
                account.mustChangePassword(),
                account.hasPassword(),
                account.createdAt(),
                account.lastSeenAt(),
                account.version());
    }
}
