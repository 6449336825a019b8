package org.causebook.api.account;

import java.time.Instant;
import java.util.List;
import org.causebook.account.Account;
import org.causebook.account.Actor;
import org.causebook.account.OneTimeLink;
import org.causebook.account.Right;
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
            "hasSecondFactor",
            "createdAt",
            "lastSeenAt",
            "version"
        })
public record AccountResponse(
        @Schema(description = "Unique; never changes.", examples = "anna")
        String login,

        @Schema(description = "The person's name.", examples = "Anna Berg")
        String displayName,

        @Schema(
                description = "What the person may do.",
                enumeration = {"engineer", "editor", "reviewer", "administrator"})
        String role,

        @Schema(description = "Whether the person may sign in.")
        boolean active,

        @Schema(description = "Whether the person must change the password before doing anything else.")
        boolean mustChangePassword,

        @Schema(description = "Whether the account has a password.")
        boolean hasPassword,

        @Schema(description = "Whether signing in with the password takes a code of an app too.")
        boolean hasSecondFactor,

        @Schema(implementation = String.class, format = "date-time", description = "When the account was added.")
        Instant createdAt,

        @Schema(
                implementation = String.class,
                format = "date-time",
                nullable = true,
                description = "When the account was last used, to the minute; null if never.")
        @Nullable
        Instant lastSeenAt,

        @Schema(description = "Counts changes. The ETag is made from it.", examples = "0")
        long version) {

    static AccountResponse from(Account account) {
        return new AccountResponse(
                account.login(),
                account.displayName(),
                account.role().id(),
                account.active(),
                account.mustChangePassword(),
                account.hasPassword(),
                account.hasSecondFactor(),
                account.createdAt(),
                account.lastSeenAt(),
                account.version());
    }

    /** The link with which the owner of an account sets a password. */
    @Schema(
            name = "OneTimeLink",
            description =
                    "A link with which the owner of the account sets a password, once. Send it in a way that only the owner can read.",
            requiredProperties = {"account", "path", "validUntil"})
    public record OneTimeLinkResponse(
            @Schema(description = "The account.") AccountResponse account,

            @Schema(
                    description = "Path of the page on this server. It is shown only now.",
                    examples = "/sign-in/link/QnJldml0eSBpcyB0aGUgc291bCBvZiB3aXQ")
            String path,

            @Schema(implementation = String.class, format = "date-time", description = "When the link expires.")
            Instant validUntil) {

        static OneTimeLinkResponse from(OneTimeLink link) {
            return new OneTimeLinkResponse(
                    AccountResponse.from(link.account()), "/sign-in/link/" + link.token(), link.validUntil());
        }
    }

    /** The caller's account. */
    @Schema(
            name = "OwnAccount",
            description = "The account of the caller.",
            requiredProperties = {"account", "rights"})
    public record OwnAccountResponse(
            @Schema(description = "The account.") AccountResponse account,

            @Schema(
                    description = "What this request may do: the rights of the role, as far as the token allows them.",
                    examples = "[\"read-published\"]")
            List<String> rights) {

        static OwnAccountResponse from(Account account, Actor actor) {
            return new OwnAccountResponse(
                    AccountResponse.from(account),
                    actor.rights().stream().map(Right::id).sorted().toList());
        }
    }
}
