package org.causebook.ui.account;

import jakarta.ws.rs.FormParam;
import java.util.List;
import org.causebook.account.AccountQuery;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.causebook.catalog.InvalidQuery;
import org.jspecify.annotations.Nullable;

/** The form of an account. */
public record AccountForm(
        @FormParam("login") @Nullable String login,
        @FormParam("displayName") @Nullable String displayName,
        @FormParam("role") @Nullable String role,
        @FormParam("version") long version) {

    static AccountForm blank() {
        return new AccountForm("", "", Role.EDITOR.id(), 0);
    }

    /** The login as typed. */
    public String loginText() {
        return login == null ? "" : login.strip();
    }

    /** The name as typed. */
    public String nameText() {
        return displayName == null ? "" : displayName.strip();
    }

    /** The roles to choose from. */
    public List<Role> roles() {
        return Role.ofAccounts();
    }

    /** Whether that role is chosen. */
    public boolean isRole(Role other) {
        return other.id().equals(role);
    }

    /** @throws InvalidQuery if it is not valid */
    NewAccount account() {
        return new NewAccount(loginText(), nameText(), chosenRole());
    }

    Role chosenRole() {
        return AccountQuery.role("role", role == null ? "" : role);
    }
}
