package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.Accounts.StoredPassword;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.NewAccount;
import org.causebook.account.Secrets;
import org.causebook.account.Sessions;
import org.causebook.account.StaleVersion;
import org.causebook.token.ApiTokens;
import org.jspecify.annotations.Nullable;

/**
 * The short transactions before and after a password is hashed, which is slow and must not hold a connection. What was
 * read before may have changed meanwhile, so it is compared again.
 */
@ApplicationScoped
class PasswordTransactions {

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final AuditTrail audit;

    @Inject
    PasswordTransactions(
            Accounts accounts,
            Sessions sessions,
            ApiTokens tokens,
            SecondFactors factors,
            SignInThrottle throttle,
            AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Transactional
    Optional<StoredPassword> find(String login) {
        return NewAccount.isLogin(login) ? accounts.password(login) : Optional.empty();
    }

    /**
     * Begins a session for a password that was right. A non-null {@code better} replaces its outdated hash.
     *
     * @throws CodeNeeded if the account has a second factor
     */
    @Transactional(dontRollbackOn = CodeNeeded.class)
    NewSession beginSession(StoredPassword checked, @Nullable String better, Client client) {
        var account = unchanged(checked).orElseThrow(SignInRefused::new);
        if (better != null) {
            accounts.setPassword(account.id(), better, account.mustChangePassword());
        }
        if (account.hasSecondFactor()) {
            var token = Secrets.next();
            var hash = better == null ? checked.hash() : better;
            factors.begin(Secrets.hash(token), account.id(), Secrets.hash(Objects.requireNonNull(hash)));
            throw new CodeNeeded(token);
        }
        var owner = Actor.owner(account, client.origin());
        audit.add(owner, AuditEvent.of("signed-in", account.subject(), Map.of()));
        return begin(account, client.origin(), throttle.rememberDevice(account.login(), client));
    }

    /** Replaces a password that was right and ends all sessions. Revokes tokens and begins a new session if asked to. */
    @Transactional
    Optional<NewSession> replace(
            Actor actor, StoredPassword checked, String hash, boolean revokeTokens, boolean begin) {
        var account = unchanged(checked).orElseThrow(StaleVersion::new);
        accounts.setPassword(account.id(), hash, false);
        sessions.endAll(account.id());
        audit.add(actor, AuditEvent.of("password-changed", account.subject(), Map.of()));
        if (revokeTokens) {
            revokeTokens(actor, account);
        }
        return begin ? Optional.of(begin(account, actor.origin(), null)) : Optional.empty();
    }

    /** Who knows the password needs no further right: the account is theirs. */
    private void revokeTokens(Actor actor, Account account) {
        int revoked = tokens.removeAll(account.id());
        var before = Map.<String, @Nullable String>of("tokens", String.valueOf(revoked));
        audit.add(actor, new AuditEvent("tokens-revoked", account.subject(), before, Map.of("tokens", "0")));
    }

    private Optional<Account> unchanged(StoredPassword checked) {
        return accounts.lockPassword(checked.account().login())
                .filter(now -> now.account().active()
                        && now.hash() != null
                        && now.hash().equals(checked.hash()))
                .map(StoredPassword::account);
    }

    private NewSession begin(Account account, String origin, @Nullable String device) {
        var token = Secrets.next();
        sessions.begin(account.id(), Secrets.hash(token), origin);
        return new NewSession(token, account, device);
    }
}
