package org.causebook.api.account;

import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.AccountQuery;
import org.causebook.catalog.InvalidQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an account can be changed. */
@Schema(name = "AccountPatch", description = "What is to become of an account; what is absent stays.")
public record AccountPatch(
        @Schema(description = "The person's name.", maxLength = 100) @Nullable
        String displayName,

        @Schema(
                description = "What the person may do. Another role ends the account's sessions.",
                enumeration = {"engineer", "editor", "reviewer", "administrator"})
        @Nullable
        String role,

        @Schema(description = "Whether the person may sign in. False ends sessions and stops tokens.") @Nullable
        Boolean active) {

    static AccountPatch of(Account account) {
        return new AccountPatch(account.displayName(), account.role().id(), account.active());
    }

    /** The change that it makes of an account with these fields; none of them can be taken away. */
    AccountChange toChange() {
        return new AccountChange(
                present("displayName", displayName),
                AccountQuery.role("role", present("role", role)),
                present("active", active));
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidQuery(field, "must not be null");
        }
        return value;
    }
}
