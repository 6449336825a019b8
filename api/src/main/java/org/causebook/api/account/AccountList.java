package org.causebook.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.causebook.account.Account;
import org.causebook.catalog.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of accounts. */
@Schema(
        name = "AccountList",
        description = "A page of accounts.",
        requiredProperties = {"items"})
public record AccountList(
        @Schema(description = "The accounts, by login.") List<AccountResponse> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static AccountList from(Page<Account> page) {
        return new AccountList(
                page.items().stream().map(AccountResponse::from).toList(),
                page.next().orElse(null));
    }
}
