package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Use case: end the session that one uses. */
@ApplicationScoped
public class SignOut {

    private final Sessions sessions;
    private final AuditTrail audit;

    @Inject
    public SignOut(Sessions sessions, AuditTrail audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Ends it; its token is of no use any more. It may be over already, and nobody needs a right to leave. */
    @Transactional
    public void signOut(Actor actor, String token) {
        sessions.end(Secrets.hash(token));
        if (actor.account().isPresent()) {
            audit.add(actor, AuditEvent.of("signed-out", "accounts/" + actor.login(), Map.of()));
        }
    }
}
