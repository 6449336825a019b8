package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Use case: tell who it is that shows a session's or an API token. */
@ApplicationScoped
public class Authenticate {

    /** What someone may do who has to change their password first. */
    private static final Set<Right> UNTIL_PASSWORD_IS_CHANGED = Set.of(Right.READ_PUBLISHED, Right.KEEP_OWN_ACCOUNT);

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;

    @Inject
    public Authenticate(Accounts accounts, Sessions sessions, ApiTokens tokens) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Who is signed in with that session; empty when it is over, or the account was deactivated. */
    @Transactional
    public Optional<Actor> bySession(String token, String origin) {
        return sessions.use(Secrets.hash(token)).map(account -> {
            accounts.seen(account);
            return actor(account, account.role().rights(), origin);
        });
    }

    /** Whose API token it is, with the rights that both token and role give; empty when it is of no use. */
    @Transactional
    public Optional<Actor> byApiToken(String token, String origin) {
        return tokens.use(Secrets.hash(token)).map(use -> {
            accounts.seen(use.account());
            return actor(use.account(), use.scopes(), origin);
        });
    }

    static Actor actor(Account account, Set<Right> allowed, String origin) {
        var rights = EnumSet.noneOf(Right.class);
        rights.addAll(account.role().rights());
        rights.removeIf(right -> right != Right.READ_PUBLISHED && !allowed.contains(right));
        if (account.mustChangePassword()) {
            rights.retainAll(UNTIL_PASSWORD_IS_CHANGED);
        }
        return new Actor(Optional.of(account.id()), account.login(), account.role(), rights, origin);
    }

    /** The owner of an account who has proved it in another way than by a session. */
    static Actor owner(Account account, String origin) {
        return actor(account, account.role().rights(), origin);
    }
}
