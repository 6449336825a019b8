package org.causebook.api.account;

import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.AccountQuery;
import org.causebook.catalog.InvalidQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of an account that can be changed. */
@Schema(name = "AccountPatch", description = "A change to an account. Absent fields stay as they are.")
public record AccountPatch(
        @Schema(description = "The person's name.", maxLength = 100) @Nullable
        String displayName,

        @Schema(
                description = "What the person may do. Another role ends the account's sessions.",
                enumeration = {"engineer", "editor", "reviewer", "administrator"})
        @Nullable
        String role,

        @Schema(description = "Whether the person may sign in. With false, all sessions end and tokens stop working.")
        @Nullable
        Boolean active) {

    static AccountPatch of(Account account) {
        return new AccountPatch(account.displayName(), account.role().id(), account.active());
    }

    /** The change that gives an account these fields. None of them can be null. */
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
