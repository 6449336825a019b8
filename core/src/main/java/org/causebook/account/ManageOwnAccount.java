package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Accounts.UnknownAccount;
import org.causebook.account.Sessions.Session;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Use case: see one's own account, list one's sessions and end them. All but signing out need a right. */
@ApplicationScoped
public class ManageOwnAccount {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail audit;

    @Inject
    public ManageOwnAccount(Accounts accounts, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The actor's account. */
    @Transactional
    public Account show(Actor actor) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        return accounts.byId(actor.accountId()).orElseThrow(UnknownAccount::new);
    }

    /** A page of one's valid sessions, newest first. The session with that token is marked as current. */
    @Transactional
    public Page<Session> sessions(
            Actor actor, Optional<String> token, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        var page = PageRequest.of("sessions/" + actor.login(), limit, after);
        return sessions.list(actor.accountId(), token.map(Secrets::hash).orElse(""), page);
    }

    /** Ends one of one's sessions. It may have ended already. */
    @Transactional
    public void endSession(Actor actor, long id) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        if (sessions.end(actor.accountId(), id)) {
            audit.add(actor, AuditEvent.of("session-ended", actor.subject() + "/sessions/" + id, Map.of()));
        }
    }

    /** Ends all of one's sessions except the one with that token. */
    @Transactional
    public void endOtherSessions(Actor actor, String token) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        sessions.endOthers(actor.accountId(), Secrets.hash(token));
        audit.add(actor, AuditEvent.of("other-sessions-ended", actor.subject(), Map.of()));
    }

    /** Ends the session with that token, which may have ended already. Nobody needs a right to sign out. */
    @Transactional
    public void signOut(Actor actor, String token) {
        sessions.end(Secrets.hash(token));
        if (actor.account().isPresent()) {
            audit.add(actor, AuditEvent.of("signed-out", actor.subject(), Map.of()));
        }
    }
}
