package org.causebook.api.account;

import java.time.Instant;
import org.causebook.account.OneTimeLink;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The link with which someone sets a password. */
@Schema(
        name = "OneTimeLink",
        description = "A link with which the account's owner sets a password, once. Pass it on by a safe way.",
        requiredProperties = {"account", "path", "validUntil"})
public record OneTimeLinkResponse(
        @Schema(description = "The account.") AccountResponse account,

        @Schema(
                description = "Path of the page, relative to the server. It is shown this once.",
                examples = "/sign-in/link/QnJldml0eSBpcyB0aGUgc291bCBvZiB3aXQ")
        String path,

        @Schema(implementation = String.class, format = "date-time", description = "Until when it is of use.")
        Instant validUntil) {

    static OneTimeLinkResponse from(OneTimeLink link) {
        return new OneTimeLinkResponse(
                AccountResponse.from(link.account()), "/sign-in/link/" + link.token(), link.validUntil());
    }
}
