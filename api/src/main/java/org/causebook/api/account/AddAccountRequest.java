package org.causebook.api.account;

import jakarta.validation.constraints.NotNull;
import org.causebook.account.AccountQuery;
import org.causebook.account.NewAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account to add. */
@Schema(
        name = "AddAccountRequest",
        description = "An account to add.",
        requiredProperties = {"login", "displayName", "role"})
public record AddAccountRequest(
        @NotNull(message = "is missing")
        @Schema(
                description = "What the person signs in with. It never changes.",
                examples = "anna",
                pattern = "^[a-z0-9][a-z0-9._@-]{0,63}$")
        String login,

        @NotNull(message = "is missing") @Schema(description = "The person's name.", maxLength = 100)
        String displayName,

        @NotNull(message = "is missing")
        @Schema(
                description = "What the person may do.",
                enumeration = {"engineer", "editor", "reviewer", "administrator"})
        String role) {

    NewAccount toAccount() {
        return new NewAccount(login, displayName, AccountQuery.role("role", role));
    }
}
