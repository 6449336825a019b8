package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.AccountChange;
import org.causebook.account.Accounts;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.account.Sessions;
import org.jspecify.annotations.Nullable;

/** Use case: begin a session by single sign-on, for someone whom an identity provider has authenticated. */
@ApplicationScoped
public class SignInWithProvider {

    private final Accounts accounts;
    private final Identities identities;
    private final Sessions sessions;
    private final AuditTrail audit;

    @Inject
    public SignInWithProvider(Accounts accounts, Identities identities, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.identities = identities;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Port: which account belongs to whom at an identity provider. */
    public interface Identities {

        /** The account of that person. Person and account stay locked until the transaction ends. */
        Optional<Account> lock(String issuer, String subject);

        /** Links an account to a person. */
        void link(String issuer, String subject, long account);
    }

    /** The identity provider gives the person no role. */
    public static final class NoRoleGranted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoRoleGranted() {
            super("the identity provider gives no role");
        }
    }

    /**
     * Begins a session. The first time, an account is created. Name and role follow the provider each time; another
     * role ends the sessions that began with the old one.
     *
     * @throws NoRoleGranted if the provider gives the person no role
     * @throws SignInRefused if the account is deactivated
     */
    @Transactional
    public NewSession signIn(ExternalPerson person, String origin) {
        var role = person.role();
        if (role == null) {
            throw new NoRoleGranted();
        }
        var known = identities.lock(person.issuer(), person.subject());
        var account = known.isPresent() ? update(known.get(), person, role, origin) : add(person, role, origin);
        audit.add(
                Actor.owner(account, origin),
                AuditEvent.of("signed-in", account.subject(), Map.of("issuer", person.issuer())));
        var token = Secrets.next();
        sessions.begin(account.id(), Secrets.hash(token), origin);
        return new NewSession(token, account, null);
    }

    private Account update(Account account, ExternalPerson person, Role role, String origin) {
        if (!account.active()) {
            throw new SignInRefused();
        }
        var change = new AccountChange(person.validDisplayName(), role, null);
        if (account.role() == role && account.displayName().equals(change.displayName())) {
            return account;
        }
        var changed = accounts.change(account, change);
        if (change.changesRightsOf(account)) {
            sessions.endAll(account.id());
        }
        audit.add(Actor.owner(changed, origin), change.event(account, changed));
        return changed;
    }

    private Account add(ExternalPerson person, Role role, String origin) {
        var login = person.freeLogin(name -> accounts.byLogin(name).isPresent());
        var added = accounts.add(new NewAccount(login, person.validDisplayName(), role));
        identities.link(person.issuer(), person.subject(), added.id());
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("role", role.id());
        fields.put("issuer", person.issuer());
        fields.put("subject", person.subject());
        audit.add(Actor.owner(added, origin), AuditEvent.of("account-added", added.subject(), fields));
        return added;
    }
}
