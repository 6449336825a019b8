package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** The short transactions around the slow hash of the first administrator's password. */
@ApplicationScoped
class AddFirstAccount {

    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    AddFirstAccount(Accounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    boolean isDue() {
        return accounts.isEmpty();
    }

    @Transactional
    boolean add(NewAccount account, String passwordHash) {
        var added = accounts.addFirst(account, passwordHash);
        added.ifPresent(first -> audit.add(
                Authenticate.owner(first, ""),
                AuditEvent.of(
                        "account-added",
                        "accounts/" + first.login(),
                        Map.of("role", first.role().id()))));
        return added.isPresent();
    }
}
