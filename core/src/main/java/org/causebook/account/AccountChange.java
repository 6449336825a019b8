package org.causebook.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to become of an account; null leaves it as it is. */
public record AccountChange(
        @Nullable String displayName,
        @Nullable Role role,
        @Nullable Boolean active) {

    public AccountChange {
        if (displayName != null) {
            Names.check("displayName", displayName);
        }
        if (role != null) {
            NewAccount.checkRole(role);
        }
    }

    /** Whether it takes rights from the account or gives it others. */
    boolean touchesRightsOf(Account account) {
        return (role != null && role != account.role()) || (active != null && active != account.active());
    }

    /** Whether the account is an active administrator and would not be one after it. */
    boolean takesAdministrator(Account account) {
        boolean stays = (role == null || role == Role.ADMINISTRATOR) && (active == null || active);
        return account.active() && account.role() == Role.ADMINISTRATOR && !stays;
    }

    /** Those fields of the account that change, as the audit trail shows them. */
    Map<String, @Nullable String> changed(Account account) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        if (displayName != null) {
            fields.put("displayName", account.displayName());
        }
        if (role != null) {
            fields.put("role", account.role().id());
        }
        if (active != null) {
            fields.put("active", String.valueOf(account.active()));
        }
        return fields;
    }
}
