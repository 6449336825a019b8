package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.Accounts.UnknownAccount;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.account.Sessions;
import org.causebook.catalog.InvalidQuery;

/**
 * Use case: add a second factor to one's own account, get other recovery codes, remove it; for administrators, remove
 * that of others and say which roles need one.
 */
@ApplicationScoped
public class ManageSecondFactor {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final CheckPassword check;
    private final EnterCode enter;
    private final CodeTransactions codes;
    private final AuditTrail audit;

    @Inject
    ManageSecondFactor(
            Accounts accounts,
            SecondFactors factors,
            Sessions sessions,
            CheckPassword check,
            EnterCode enter,
            CodeTransactions codes,
            AuditTrail audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.check = check;
        this.enter = enter;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * How it stands with the second factor of an account.
     *
     * @param recoveryCodes how many are left
     * @param required whether the role needs one
     */
    public record Standing(Account account, boolean confirmed, int recoveryCodes, boolean required) {}

    /** How it stands with one's own. */
    @Transactional
    public Standing show(Actor actor) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        var account = accounts.byId(actor.accountId()).orElseThrow(UnknownAccount::new);
        var factor = factors.find(account.id()).filter(SecondFactor::confirmed);
        return new Standing(
                account,
                factor.isPresent(),
                factor.map(each -> each.recoveryHashes().size()).orElse(0),
                factors.requiredRoles().contains(account.role()));
    }

    /**
     * Makes a secret, which counts once a code of it was entered. Must not be called within a transaction.
     *
     * @param password one's own, as proof
     * @return the address that an app reads
     * @throws InvalidQuery if the password is wrong, or if one has a second factor
     * @throws TooManyAttempts if there were too many attempts with a wrong password
     */
    public Enrolment begin(Actor actor, String password) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        var checked = check.check(actor.login(), password, ChangePassword.SIGNED_IN)
                .orElseThrow(() -> new InvalidQuery("password", "is not your password"));
        return codes.enrol(checked.account());
    }

    /** The secret that waits for its first code; empty if there is none. */
    @Transactional
    public Optional<Enrolment> pending(Actor actor) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        return factors.find(actor.accountId())
                .filter(factor -> !factor.confirmed())
                .map(factor -> new Enrolment(actor.login(), factor.secret()));
    }

    /**
     * Confirms the secret with its first code, and ends all of one's other sessions, which began without it.
     *
     * @param session the token of the present session
     * @return recovery codes, shown only now
     * @throws InvalidQuery if the code is wrong
     */
    @Transactional
    public List<String> confirm(Actor actor, String code, String session) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        var recovery = SecondFactor.newRecoveryCodes();
        var confirmed = factors.lock(actor.accountId())
                .filter(factor -> !factor.confirmed())
                .flatMap(factor -> factor.use(code, codes.now()))
                .orElseThrow(() -> new InvalidQuery("code", "is wrong"));
        factors.store(actor.accountId(), confirmed.recoveredBy(recovery));
        sessions.endOthers(actor.accountId(), Secrets.hash(session));
        audit.add(actor, AuditEvent.of("second-factor-added", actor.subject(), Map.of()));
        return recovery;
    }

    /**
     * Replaces the recovery codes. Must not be called within a transaction.
     *
     * @throws InvalidQuery if the code is wrong
     * @throws TooManyAttempts if there were too many
     */
    public List<String> renewRecoveryCodes(Actor actor, String code, Client client) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        return enter.admitted(actor.login(), client, () -> codes.renew(actor, code));
    }

    /**
     * Removes one's own second factor. Must not be called within a transaction.
     *
     * @throws InvalidQuery if the code is wrong
     * @throws TooManyAttempts if there were too many
     */
    public void remove(Actor actor, String code, Client client) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        enter.admitted(actor.login(), client, () -> codes.remove(actor, code));
    }

    /**
     * Removes the second factor of an account, for someone who has lost it, and ends the account's sessions.
     *
     * @throws UnknownAccount if no account has that login
     */
    @Transactional
    public void reset(Actor actor, String login) {
        actor.require(Right.MANAGE_ACCOUNTS);
        var account = accounts.byLogin(login).orElseThrow(UnknownAccount::new);
        if (factors.remove(account.id())) {
            sessions.endAll(account.id());
            audit.add(actor, AuditEvent.of("second-factor-reset", account.subject(), Map.of()));
        }
    }

    /** The roles that need one. */
    @Transactional
    public Set<Role> requiredRoles(Actor actor) {
        actor.require(Right.MANAGE_ACCOUNTS);
        return factors.requiredRoles();
    }

    /** Says which roles need one. Those who have none are led to adding one with their next request. */
    @Transactional
    public Set<Role> require(Actor actor, Set<Role> roles) {
        actor.require(Right.MANAGE_ACCOUNTS);
        if (roles.contains(Role.READER)) {
            throw new InvalidQuery("roles", "must be roles of accounts");
        }
        var before = factors.requiredRoles();
        if (!before.equals(roles)) {
            factors.require(roles);
            audit.add(
                    actor,
                    new AuditEvent(
                            "second-factor-required",
                            "second-factor",
                            Map.of("roles", ids(before)),
                            Map.of("roles", ids(roles))));
        }
        return roles;
    }

    private static String ids(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::id).collect(Collectors.joining(" "));
    }
}
