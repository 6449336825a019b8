package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Accounts;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.catalog.InvalidQuery;

/** Use case: if there are no accounts, create one that can create others. */
@ApplicationScoped
public class CreateFirstAdministrator {

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final AuditTrail audit;

    @Inject
    public CreateFirstAdministrator(Accounts accounts, PasswordHashes hashes, AuditTrail audit) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.audit = audit;
    }

    /**
     * Creates an administrator who must change the password. If several nodes start at the same time, one creates it.
     *
     * @param configured the password; if empty, a random one is chosen
     * @return the random password, which the operator has to be told; empty if there is none
     * @throws InvalidQuery if login or password are not accepted
     */
    @Transactional
    public Optional<String> create(String login, Optional<String> configured) {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        var account = new NewAccount(login, "Administrator", Role.ADMINISTRATOR);
        var password = configured
                .map(text -> PasswordPolicy.accept("password", text, login))
                .orElseGet(Secrets::next);
        var added = accounts.addFirst(account, hashes.hash(password));
        added.ifPresent(first -> audit.add(
                Actor.owner(first, ""),
                AuditEvent.of("account-added", first.subject(), Map.of("role", Role.ADMINISTRATOR.id()))));
        return added.filter(first -> configured.isEmpty()).map(first -> password);
    }
}
