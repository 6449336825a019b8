package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Use case: see where one is signed in, and end that. Each needs the right to keep one's own account. */
@ApplicationScoped
public class KeepSessions {

    private final Sessions sessions;
    private final AuditTrail audit;

    @Inject
    public KeepSessions(Sessions sessions, AuditTrail audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A page of one's living sessions, the newest first; the one with that token is marked as current. */
    @Transactional
    public Page<Session> list(Actor actor, Optional<String> token, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        var page = PageRequest.of("sessions/" + actor.login(), limit, after);
        return sessions.list(actor.accountId(), token.map(Secrets::hash).orElse(""), page);
    }

    /**
     * Ends one of one's sessions.
     *
     * @throws UnknownSession if one has none of that number
     */
    @Transactional
    public void end(Actor actor, long id) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        if (!sessions.end(actor.accountId(), id)) {
            throw new UnknownSession();
        }
        audit.add(actor, AuditEvent.of("session-ended", "accounts/" + actor.login() + "/sessions/" + id, Map.of()));
    }

    /** Ends all of one's sessions except the one with that token. */
    @Transactional
    public void endOthers(Actor actor, String token) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        sessions.endOthers(actor.accountId(), Secrets.hash(token));
        audit.add(actor, AuditEvent.of("other-sessions-ended", "accounts/" + actor.login(), Map.of()));
    }
}
