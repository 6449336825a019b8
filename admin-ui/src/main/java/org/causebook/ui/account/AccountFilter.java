package org.causebook.ui.account;

import jakarta.ws.rs.QueryParam;
import org.causebook.account.AccountQuery;
import org.jspecify.annotations.Nullable;

/** Which accounts to list, as the address says it. */
public record AccountFilter(
        @QueryParam("q") @Nullable String text,
        @QueryParam("role") @Nullable String role,
        @QueryParam("active") @Nullable String active,
        @QueryParam("after") @Nullable String after) {

    AccountQuery.Raw raw() {
        return new AccountQuery.Raw(text, role, active, null, after);
    }

    /** The text to look for, as typed. */
    public String textShown() {
        return text == null ? "" : text;
    }

    /** Whether only accounts of that role are listed. */
    public boolean isRole(String id) {
        return id.equals(role);
    }

    /** Whether only active accounts, {@code true}, or deactivated ones, {@code false}, are listed. */
    public boolean isActive(String flag) {
        return flag.equals(active);
    }
}
