package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Secrets;
import org.causebook.account.Sessions;
import org.causebook.catalog.InvalidQuery;

/** The transactions of {@link EnterCode}, apart from that of the count of attempts. */
@ApplicationScoped
class CodeTransactions {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final AuditTrail audit;

    @Inject
    CodeTransactions(
            Accounts accounts, SecondFactors factors, Sessions sessions, SignInThrottle throttle, AuditTrail audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Transactional
    Optional<Account> waiting(String tokenHash) {
        return factors.findHalf(tokenHash).map(SecondFactors.HalfSignIn::account);
    }

    /** Empty if the code is wrong. */
    @Transactional
    Optional<NewSession> beginSession(String tokenHash, String code, Client client) {
        var account = factors.findHalf(tokenHash).flatMap(this::unchanged).orElseThrow(EnterCode.SignInOver::new);
        return use(account.id(), code).map(means -> {
            factors.endHalf(tokenHash);
            audit.add(
                    Actor.owner(account, client.origin()),
                    AuditEvent.of("signed-in", account.subject(), Map.of("secondFactor", means)));
            var token = Secrets.next();
            sessions.begin(account.id(), Secrets.hash(token), client.origin());
            return new NewSession(token, account, throttle.rememberDevice(account.login(), client));
        });
    }

    private Optional<Account> unchanged(SecondFactors.HalfSignIn half) {
        return accounts.lockPassword(half.account().login())
                .filter(now -> now.account().active()
                        && now.hash() != null
                        && Secrets.hash(now.hash()).equals(half.passwordSeal()))
                .map(Accounts.StoredPassword::account);
    }

    /** A secret that waits for its first code. */
    @Transactional
    Enrolment enrol(Account account) {
        accounts.lock(account.id());
        if (factors.find(account.id()).filter(SecondFactor::confirmed).isPresent()) {
            throw new InvalidQuery("password", "is right, but you have a second factor already");
        }
        var made = SecondFactor.unconfirmed();
        factors.store(account.id(), made);
        return new Enrolment(account.login(), made.secret());
    }

    /** New recovery codes in place of the others; empty if the code is wrong. */
    @Transactional
    Optional<List<String>> renew(Actor actor, String code) {
        return use(actor.accountId(), code).map(means -> {
            var recovery = SecondFactor.newRecoveryCodes();
            factors.lock(actor.accountId())
                    .ifPresent(factor -> factors.store(actor.accountId(), factor.recoveredBy(recovery)));
            audit.add(actor, AuditEvent.of("recovery-codes-renewed", actor.subject(), Map.of()));
            return recovery;
        });
    }

    /** Removes the second factor; empty if the code is wrong. */
    @Transactional
    Optional<Boolean> remove(Actor actor, String code) {
        return use(actor.accountId(), code).map(means -> {
            audit.add(actor, AuditEvent.of("second-factor-removed", actor.subject(), Map.of()));
            return factors.remove(actor.accountId());
        });
    }

    Instant now() {
        return throttle.now();
    }

    /** Uses a code, so that it is of no use again. Tells which kind it was; empty if it is wrong. */
    private Optional<String> use(long account, String code) {
        var factor = factors.lock(account).filter(SecondFactor::confirmed).orElseThrow(EnterCode.SignInOver::new);
        var byApp = factor.use(code, now());
        byApp.or(() -> factor.useRecoveryCode(code)).ifPresent(used -> factors.store(account, used));
        return byApp.isPresent()
                ? Optional.of("app")
                : factor.useRecoveryCode(code).map(used -> "recovery code");
    }
}
