package org.causebook.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Secrets;
import org.causebook.mail.Mails.DueMail;
import org.causebook.mail.Mails.Kind;
import org.causebook.notification.Retries;

/**
 * Use case of the application itself: take mails that are due, and write down how sending ended. Sending happens between
 * the two, outside of any transaction, so that a slow mail server holds no connection to the database.
 */
@ApplicationScoped
public class DeliverMails {

    /** How long an attempt may take at most. */
    public static final Duration ATTEMPT = Duration.ofSeconds(60);

    /** Longer than an attempt, and than writing down how it ended. */
    private static final Duration LEASE = Duration.ofMinutes(4);

    private final Mails mails;

    @Inject
    public DeliverMails(Mails mails) {
        this.mails = mails;
    }

    /**
     * A mail to be sent now.
     *
     * @param secret what the link contains that confirms the address; empty unless the mail asks for that
     */
    public record Job(DueMail mail, Optional<String> secret) {

        /** Leaves out the secret and the address, because this may be logged. */
        @Override
        public String toString() {
            return "Job[mail=" + mail.id() + "]";
        }
    }

    /** Takes mails that are due, at most one to each address. */
    @Transactional
    public List<Job> claim(int most) {
        mails.addAnswers();
        mails.dropOutdated();
        return mails.claim(most, LEASE).stream().map(this::job).toList();
    }

    /** Each attempt has a secret of its own, so that none is kept, except as a hash. */
    private Job job(DueMail mail) {
        if (mail.kind() != Kind.CONFIRMATION) {
            return new Job(mail, Optional.empty());
        }
        var secret = Secrets.next();
        mails.setKeyHash(mail.addressId(), Secrets.hash(secret));
        return new Job(mail, Optional.of(secret));
    }

    /** Writes down that the mail server has taken the mail. */
    @Transactional
    public void sent(DueMail mail) {
        mails.sent(mail);
    }

    /**
     * Writes down that the mail server has not taken the mail.
     *
     * @param reason what it said, for the owner of the address
     * @return whether it is tried again
     */
    @Transactional
    public boolean failed(DueMail mail, String reason) {
        var wait = Retries.after(mail.attempts(), Duration.between(mail.wantedAt(), Instant.now()));
        wait.ifPresentOrElse(time -> mails.failed(mail, time), () -> mails.giveUp(mail, reason));
        return wait.isPresent();
    }
}
