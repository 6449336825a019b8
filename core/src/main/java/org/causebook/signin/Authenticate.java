package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.causebook.account.Accounts;
import org.causebook.account.Actor;
import org.causebook.account.Secrets;
import org.causebook.account.Sessions;
import org.causebook.token.ApiTokens;

/** Use case: find out who sends a session token or an API token. */
@ApplicationScoped
public class Authenticate {

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final SecondFactors factors;

    @Inject
    public Authenticate(Accounts accounts, Sessions sessions, ApiTokens tokens, SecondFactors factors) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
    }

    /**
     * Who is signed in with that session; empty if it has ended or the account is deactivated. Someone who must add a
     * second factor can do nothing else.
     */
    @Transactional
    public Optional<Actor> bySession(String token, String origin) {
        return sessions.use(Secrets.hash(token)).map(account -> {
            accounts.seen(account);
            var actor = Actor.owner(account, origin);
            return factors.isMissing(account) ? actor.reduced() : actor;
        });
    }

    /** Whose API token it is, with the rights that both token and role give; empty if it is not valid. */
    @Transactional
    public Optional<Actor> byApiToken(String token, String origin) {
        return tokens.use(Secrets.hash(token)).map(use -> {
            accounts.seen(use.account());
            return Actor.of(use.account(), use.scopes(), origin);
        });
    }
}
