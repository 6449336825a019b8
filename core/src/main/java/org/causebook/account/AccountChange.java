package org.causebook.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change to an account. Null leaves a field as it is. */
public record AccountChange(
        @Nullable String displayName,
        @Nullable Role role,
        @Nullable Boolean active) {

    public AccountChange {
        if (displayName != null) {
            DisplayName.check("displayName", displayName);
        }
        if (role != null) {
            NewAccount.checkRole(role);
        }
    }

    /** Whether the account gets other rights, so that its sessions must end. */
    public boolean changesRightsOf(Account account) {
        return (role != null && role != account.role()) || (active != null && active != account.active());
    }

    /** Whether the account is an active administrator now and is none after the change. */
    boolean removesAdministrator(Account account) {
        boolean stays = (role == null || role == Role.ADMINISTRATOR) && (active == null || active);
        return account.active() && account.role() == Role.ADMINISTRATOR && !stays;
    }

    /** The audit record of this change. */
    public AuditEvent event(Account before, Account after) {
        return new AuditEvent("account-changed", before.subject(), fieldsOf(before), fieldsOf(after));
    }

    private Map<String, @Nullable String> fieldsOf(Account account) {
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
