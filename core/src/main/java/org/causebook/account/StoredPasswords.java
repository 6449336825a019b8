package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes passwords and begins sessions, in short transactions between which the slow hashes are made. What
 * was checked may have changed meanwhile, so it is compared again.
 */
@ApplicationScoped
class StoredPasswords {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail audit;

    @Inject
    StoredPasswords(Accounts accounts, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    Optional<StoredPassword> find(String login) {
        return NewAccount.isLogin(login) ? accounts.password(login) : Optional.empty();
    }

    /** Begins a session with a password that was checked; {@code better} is a new hash of it, if the old is outdated. */
    @Transactional
    NewSession beginSession(StoredPassword checked, @Nullable String better, String origin) {
        var account = current(checked).orElseThrow(SignInRefused::new);
        if (better != null) {
            accounts.setPassword(account.id(), better, account.mustChangePassword());
        }
        audit.add(Authenticate.owner(account, origin), AuditEvent.of("signed-in", subject(account), Map.of()));
        return begin(account, origin);
    }

    /** Replaces a password that was checked and ends all sessions; begins a new one if asked to. */
    @Transactional
    Optional<NewSession> replace(Actor actor, StoredPassword checked, String hash, boolean begin) {
        var account = current(checked).orElseThrow(StaleVersion::new);
        accounts.setPassword(account.id(), hash, false);
        sessions.endAll(account.id());
        audit.add(actor, AuditEvent.of("password-changed", subject(account), Map.of()));
        return begin ? Optional.of(begin(account, actor.origin())) : Optional.empty();
    }

    private Optional<Account> current(StoredPassword checked) {
        return accounts.lockPassword(checked.account().login())
                .filter(now -> now.account().active()
                        && now.hash() != null
                        && now.hash().equals(checked.hash()))
                .map(StoredPassword::account);
    }

    private NewSession begin(Account account, String origin) {
        var token = Secrets.next();
        sessions.begin(account.id(), Secrets.hash(token), origin);
        return new NewSession(token, account);
    }

    private static String subject(Account account) {
        return "accounts/" + account.login();
    }
}
