package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Reads and uses up one-time links, in short transactions between which the slow hash is made. */
@ApplicationScoped
class SpendLink {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail audit;

    @Inject
    SpendLink(OneTimeLinks links, Accounts accounts, Sessions sessions, AuditTrail audit) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    Account show(String tokenHash) {
        return links.find(tokenHash).orElseThrow(LinkSpent::new);
    }

    /** Of several who use one link at once, one succeeds. */
    @Transactional
    void spend(String tokenHash, String passwordHash, String origin) {
        var account = links.take(tokenHash).orElseThrow(LinkSpent::new);
        accounts.setPassword(account.id(), passwordHash, false);
        sessions.endAll(account.id());
        audit.add(
                Authenticate.owner(account, origin),
                AuditEvent.of("password-set", "accounts/" + account.login(), Map.of()));
    }
}
