package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Use case: begin a session for someone whom a provider of single sign-on vouches for. */
@ApplicationScoped
public class LinkExternalIdentity {

    private final Accounts accounts;
    private final ExternalIdentities identities;
    private final Sessions sessions;
    private final AuditTrail audit;

    @Inject
    public LinkExternalIdentity(Accounts accounts, ExternalIdentities identities, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.identities = identities;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Begins a session. The account is made when the person comes for the first time; name and role follow the
     * provider each time, and another role ends the sessions that were begun with the old one.
     *
     * @throws NoRoleGranted if the provider gives the person no role
     * @throws SignInRefused if the account was deactivated here
     */
    @Transactional
    public NewSession signIn(ExternalPerson person, String origin) {
        var role = person.role();
        if (role == null) {
            throw new NoRoleGranted();
        }
        var known = identities.lock(person.issuer(), person.subject());
        var account = known.isPresent() ? follow(known.get(), person, role, origin) : add(person, role, origin);
        audit.add(
                Authenticate.owner(account, origin),
                AuditEvent.of("signed-in", "accounts/" + account.login(), Map.of("issuer", person.issuer())));
        var token = Secrets.next();
        sessions.begin(account.id(), Secrets.hash(token), origin);
        return new NewSession(token, account);
    }

    private Account follow(Account account, ExternalPerson person, Role role, String origin) {
        if (!account.active()) {
            throw new SignInRefused();
        }
        var change = new AccountChange(ExternalName.display(person), role, null);
        if (account.role() == role && account.displayName().equals(change.displayName())) {
            return account;
        }
        var changed = accounts.change(account, change);
        if (change.touchesRightsOf(account)) {
            sessions.endAll(account.id());
        }
        audit.add(
                Authenticate.owner(changed, origin),
                new AuditEvent(
                        "account-changed",
                        "accounts/" + account.login(),
                        change.changed(account),
                        change.changed(changed)));
        return changed;
    }

    private Account add(ExternalPerson person, Role role, String origin) {
        var login = ExternalName.free(person, name -> accounts.byLogin(name).isPresent());
        var added = accounts.add(new NewAccount(login, ExternalName.display(person), role));
        identities.link(person.issuer(), person.subject(), added.id());
        audit.add(
                Authenticate.owner(added, origin),
                AuditEvent.of(
                        "account-added",
                        "accounts/" + login,
                        Map.of("role", role.id(), "issuer", person.issuer(), "subject", person.subject())));
        return added;
    }
}
