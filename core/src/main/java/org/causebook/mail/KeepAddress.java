package org.causebook.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.account.Secrets;
import org.causebook.catalog.InvalidContent;
import org.causebook.mail.MailAddresses.Kept;

/**
 * Use case: say which address one's mails go to, confirm it, and have it deleted. The audit trail tells that an address
 * was changed, and not which, so that deleting one deletes it everywhere.
 */
@ApplicationScoped
public class KeepAddress {

    /** So many mails that nobody asked for can be sent to somebody at most. */
    private static final int MOST_UNCONFIRMED = 3;

    private final MailAddresses addresses;
    private final MailServer server;
    private final AuditTrail audit;

    @Inject
    public KeepAddress(MailAddresses addresses, MailServer server, AuditTrail audit) {
        this.addresses = addresses;
        this.server = server;
        this.audit = audit;
    }

    /** Whether mails are sent at all. */
    public boolean isPossible() {
        return server.isConfigured();
    }

    /** The actor's address. */
    @Transactional
    public Optional<Kept> own(Actor actor) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        return addresses.ofAccount(actor.accountId());
    }

    /**
     * Replaces the actor's address. It is used when it was confirmed by the link in a mail.
     *
     * @throws NoMailServer if none is configured
     */
    @Transactional
    public Kept choose(Actor actor, MailAddress address) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        if (!isPossible()) {
            throw new NoMailServer();
        }
        addresses.keepForAccount(actor.accountId(), address);
        audit.add(actor, AuditEvent.of("email-changed", actor.subject(), Map.of()));
        return addresses.ofAccount(actor.accountId()).orElseThrow();
    }

    /** Deletes the actor's address. There may be none. */
    @Transactional
    public void forget(Actor actor) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        addresses.forgetOfAccount(actor.accountId());
        audit.add(actor, AuditEvent.of("email-removed", actor.subject(), Map.of()));
    }

    /**
     * Keeps an address of whoever wrote a report, to tell them once.
     *
     * @param reportKey the secret in the link of the report
     * @throws InvalidContent if too many reports wait for that address to be confirmed
     */
    @Transactional
    public void keepForReport(String reportKey, MailAddress address) {
        if (!isPossible()) {
            return;
        }
        if (addresses.unconfirmed(address) >= MOST_UNCONFIRMED) {
            throw new InvalidContent(
                    "email",
                    "has to be confirmed first: " + MOST_UNCONFIRMED + " mails that ask for it were sent there");
        }
        addresses.keepForReport(Secrets.hash(reportKey), address);
    }

    /** The address that waits for news of the report with that key. */
    @Transactional
    public Optional<Kept> ofReport(String reportKey) {
        return addresses.ofReport(Secrets.hash(reportKey));
    }

    /** Deletes that address. There may be none. */
    @Transactional
    public void forgetOfReport(String reportKey) {
        addresses.forgetOfReport(Secrets.hash(reportKey));
    }

    /** The address that a mail with that key in its link went to. */
    @Transactional
    public Optional<Kept> asked(String key) {
        return addresses.byKeyHash(Secrets.hash(key));
    }

    /** Confirms the address that a mail with that key in its link went to; says whether there is one. */
    @Transactional
    public boolean confirm(String key) {
        return addresses.confirm(Secrets.hash(key));
    }

    /** Deletes the address that a mail with that key in its link went to; says whether there was one. */
    @Transactional
    public boolean refuse(String key) {
        return addresses.forget(Secrets.hash(key));
    }

    /** This installation sends no mails. */
    public static final class NoMailServer extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
