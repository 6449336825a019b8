package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Accounts.LoginTaken;
import org.causebook.account.Accounts.UnknownAccount;
import org.causebook.account.Sessions.Session;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.jspecify.annotations.Nullable;

/** Use case: add accounts, give roles, deactivate, reset passwords. All of it needs the right to manage accounts. */
@ApplicationScoped
public class ManageAccounts {

    private final Accounts accounts;
    private final Sessions sessions;
    private final OneTimeLink.Store links;
    private final AuditTrail audit;

    @Inject
    public ManageAccounts(Accounts accounts, Sessions sessions, OneTimeLink.Store links, AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.audit = audit;
    }

    /** Without this account nobody could manage accounts. */
    public static final class LastAdministrator extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LastAdministrator() {
            super("this is the last active administrator");
        }
    }

    /** A page of accounts, sorted by login. */
    @Transactional
    public Page<Account> list(Actor actor, AccountQuery query) {
        actor.require(Right.MANAGE_ACCOUNTS);
        return accounts.list(query);
    }

    /** How many accounts there are on all pages. */
    @Transactional
    public int count(Actor actor, AccountQuery query) {
        actor.require(Right.MANAGE_ACCOUNTS);
        return accounts.count(query);
    }

    /**
     * One account.
     *
     * @throws UnknownAccount if no account has that login
     */
    @Transactional
    public Account show(Actor actor, String login) {
        actor.require(Right.MANAGE_ACCOUNTS);
        return find(login);
    }

    /**
     * Adds an account and makes the link with which its owner sets the first password.
     *
     * @throws LoginTaken if another account has that login
     */
    @Transactional
    public OneTimeLink add(Actor actor, NewAccount account) {
        actor.require(Right.MANAGE_ACCOUNTS);
        var added = accounts.add(account);
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("displayName", added.displayName());
        fields.put("role", added.role().id());
        audit.add(actor, AuditEvent.of("account-added", added.subject(), fields));
        return links.put(added, Secrets.next());
    }

    /**
     * Changes an account. Another role ends its sessions, and so does deactivation.
     *
     * @param version the version of the account that the caller has seen
     * @throws UnknownAccount if no account has that login
     * @throws StaleVersion if the account has another version now
     * @throws LastAdministrator if nobody could manage accounts afterwards
     */
    @Transactional
    public Account change(Actor actor, String login, AccountChange change, long version) {
        actor.require(Right.MANAGE_ACCOUNTS);
        // Lock before reading: two administrators may be demoting each other.
        int administrators = accounts.lockActiveAdministrators();
        var account = find(login);
        if (account.version() != version) {
            throw new StaleVersion();
        }
        if (change.removesAdministrator(account) && administrators == 1) {
            throw new LastAdministrator();
        }
        var changed = accounts.change(account, change);
        if (change.changesRightsOf(account)) {
            sessions.endAll(account.id());
        }
        audit.add(actor, change.event(account, changed));
        return changed;
    }

    /**
     * Takes the password away, ends all sessions, and makes the link with which the owner sets a new password.
     *
     * @throws UnknownAccount if no account has that login
     */
    @Transactional
    public OneTimeLink resetPassword(Actor actor, String login) {
        actor.require(Right.MANAGE_ACCOUNTS);
        var account = find(login);
        accounts.setPassword(account.id(), null, false);
        sessions.endAll(account.id());
        audit.add(actor, AuditEvent.of("password-reset", account.subject(), Map.of()));
        return links.put(find(login), Secrets.next());
    }

    /**
     * A page of the valid sessions of an account, newest first.
     *
     * @param token the token of the session of the request, which is marked as current; empty if there is none
     * @throws UnknownAccount if no account has that login
     */
    @Transactional
    public Page<Session> sessions(
            Actor actor, String login, Optional<String> token, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.MANAGE_ACCOUNTS);
        var page = PageRequest.of("sessions/" + login, limit, after);
        return sessions.list(find(login).id(), token.map(Secrets::hash).orElse(""), page);
    }

    /**
     * Ends a session of an account. It may have ended already.
     *
     * @throws UnknownAccount if no account has that login
     */
    @Transactional
    public void endSession(Actor actor, String login, long id) {
        actor.require(Right.MANAGE_ACCOUNTS);
        var account = find(login);
        if (sessions.end(account.id(), id)) {
            audit.add(actor, AuditEvent.of("session-ended", account.subject() + "/sessions/" + id, Map.of()));
        }
    }

    /**
     * Ends all sessions of an account.
     *
     * @throws UnknownAccount if no account has that login
     */
    @Transactional
    public void endSessions(Actor actor, String login) {
        actor.require(Right.MANAGE_ACCOUNTS);
        var account = find(login);
        sessions.endAll(account.id());
        audit.add(actor, AuditEvent.of("sessions-ended", account.subject(), Map.of()));
    }

    private Account find(String login) {
        return accounts.byLogin(login).orElseThrow(UnknownAccount::new);
    }
}
