package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.OneTimeLink;
import org.causebook.account.Secrets;
import org.causebook.account.Sessions;
import org.causebook.catalog.InvalidQuery;

/** Use case: set a password with a link that an administrator made. */
@ApplicationScoped
public class UseOneTimeLink {

    private final OneTimeLink.Store links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final SignInThrottle throttle;
    private final AuditTrail audit;

    @Inject
    UseOneTimeLink(
            OneTimeLink.Store links,
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            SignInThrottle throttle,
            AuditTrail audit) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashes = hashes;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** A link was used before, is too old, was replaced, or never existed. */
    public static final class LinkExpired extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LinkExpired() {
            super("the link is not valid");
        }
    }

    /**
     * The account that a link belongs to. The link stays valid.
     *
     * @throws LinkExpired if the link is not valid
     */
    @Transactional
    public Account show(String token) {
        return links.find(Secrets.hash(token)).orElseThrow(LinkExpired::new);
    }

    /**
     * Sets the password of the link's account and ends its sessions. The link is not valid afterwards: if several people
     * use it at the same time, one succeeds.
     *
     * @return the secret by which the browser is known from now on, see {@link Client}
     * @throws LinkExpired if the link is not valid
     * @throws InvalidQuery if {@code newPassword} is not accepted; the link stays valid
     */
    @Transactional
    public String setPassword(String token, String password, Client client) {
        var account = links.take(Secrets.hash(token)).orElseThrow(LinkExpired::new);
        var accepted = PasswordPolicy.accept("newPassword", password, account.login());
        accounts.setPassword(account.id(), hashes.hash(accepted), false);
        sessions.endAll(account.id());
        audit.add(Actor.owner(account, client.origin()), AuditEvent.of("password-set", account.subject(), Map.of()));
        return throttle.rememberDevice(account.login(), client);
    }
}
