package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Use case: remove sessions, tokens, links and counts that are of no use any more. */
@ApplicationScoped
public class ForgetTheOld {

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final OneTimeLinks links;
    private final SignInAttempts attempts;

    @Inject
    public ForgetTheOld(Sessions sessions, ApiTokens tokens, OneTimeLinks links, SignInAttempts attempts) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.attempts = attempts;
    }

    /** Removes it. What is used is refused by its time anyway: this only makes room. */
    @Transactional
    public void forget() {
        sessions.forget();
        tokens.forget();
        links.forget();
        attempts.forget();
    }
}
