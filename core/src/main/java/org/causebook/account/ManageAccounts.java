package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.causebook.catalog.Page;

/** Use case: add accounts, give roles, deactivate, reset passwords. Each needs the right to manage accounts. */
@ApplicationScoped
public class ManageAccounts {

    private final Accounts accounts;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final AuditTrail audit;

    @Inject
    public ManageAccounts(Accounts accounts, Sessions sessions, OneTimeLinks links, AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.audit = audit;
    }

    /** A page of accounts by login. */
    @Transactional
    public Page<Account> list(Actor actor, AccountQuery query) {
        actor.require(Right.MANAGE_ACCOUNTS);
        return accounts.list(query);
    }

    /**
     * One account.
     *
     * @throws UnknownAccount if none has that login
     */
    @Transactional
    public Account show(Actor actor, String login) {
        actor.require(Right.MANAGE_ACCOUNTS);
        return find(login);
    }

    /**
     * Adds an account, and makes the link with which its owner sets the first password.
     *
     * @throws LoginTaken if another one has that login
     */
    @Transactional
    public OneTimeLink add(Actor actor, NewAccount account) {
        actor.require(Right.MANAGE_ACCOUNTS);
        var added = accounts.add(account);
        audit.add(
                actor,
                AuditEvent.of(
                        "account-added",
                        subject(added),
                        Map.of(
                                "displayName",
                                added.displayName(),
                                "role",
                                added.role().id())));
        return links.put(added, Secrets.next());
    }

    /**
     * Changes an account. Another role, and being deactivated, end its sessions.
     *
     * @param version the account's version that the change was made from
     * @throws UnknownAccount if none has that login
     * @throws StaleVersion if it has another version now
     * @throws LastAdministrator if nobody could manage accounts any more
     */
    @Transactional
    public Account change(Actor actor, String login, AccountChange change, long version) {
        actor.require(Right.MANAGE_ACCOUNTS);
        // The lock comes before the reading: two administrators may be demoting each other.
        int administrators = accounts.lockActiveAdministrators();
        var account = find(login);
        if (account.version() != version) {
            throw new StaleVersion();
        }
        if (change.takesAdministrator(account) && administrators == 1) {
            throw new LastAdministrator();
        }
        var changed = accounts.change(account, change);
        if (change.touchesRightsOf(account)) {
            sessions.endAll(account.id());
        }
        audit.add(
                actor,
                new AuditEvent("account-changed", subject(account), change.changed(account), change.changed(changed)));
        return changed;
    }

    /**
     * Takes the password from an account, ends its sessions, and makes the link with which its owner sets a new one.
     *
     * @throws UnknownAccount if none has that login
     */
    @Transactional
    public OneTimeLink resetPassword(Actor actor, String login) {
        actor.require(Right.MANAGE_ACCOUNTS);
        var account = find(login);
        accounts.setPassword(account.id(), null, false);
        sessions.endAll(account.id());
        audit.add(actor, AuditEvent.of("password-reset", subject(account), Map.of()));
        return links.put(find(login), Secrets.next());
    }

    private Account find(String login) {
        return accounts.byLogin(login).orElseThrow(UnknownAccount::new);
    }

    private static String subject(Account account) {
        return "accounts/" + account.login();
    }
}
