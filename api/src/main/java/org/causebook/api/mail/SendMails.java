package org.causebook.api.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.causebook.api.mail.ConfiguredMailServer.NotTaken;
import org.causebook.api.outbox.Outbox;
import org.causebook.freshness.ChangeWatch;
import org.causebook.mail.DeliverMails;
import org.causebook.mail.DeliverMails.Job;
import org.jboss.logging.Logger;

/** Sends mails that are due, in the background, where a mail server is configured. */
@ApplicationScoped
class SendMails {

    private static final Logger LOG = Logger.getLogger(SendMails.class);
    private static final String MAILS = "causebook.mails";
    private static final int AT_ONCE = 4;

    /** So often it is tried to write down that a mail was sent, for a minute and a half: nobody shall get it again. */
    private static final int WRITES = 45;

    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(2);

    private final DeliverMails deliver;
    private final ConfiguredMailServer server;
    private final MailText text;
    private final Counter sent;
    private final Counter failed;
    private final Counter givenUp;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final Outbox<Job> outbox;

    @Inject
    SendMails(
            DeliverMails deliver, ConfiguredMailServer server, MailText text, ChangeWatch watch, MeterRegistry meters) {
        this.deliver = deliver;
        this.server = server;
        this.text = text;
        this.sent = meters.counter(MAILS, "outcome", "sent");
        this.failed = meters.counter(MAILS, "outcome", "failed");
        this.givenUp = meters.counter(MAILS, "outcome", "given-up");
        this.outbox = new Outbox<>("mail", AT_ONCE, watch, deliver::claim, this::send);
    }

    void onStart(@Observes StartupEvent event) {
        if (server.isConfigured()) {
            outbox.open();
        }
    }

    void onEnd(@Observes ShutdownEvent event) {
        outbox.close();
    }

    private void send(Job job) {
        try {
            server.send(text.write(job));
            writeDownAsSent(job);
            sent.increment();
            failing.set(false);
        } catch (NotTaken refused) {
            tell(refused);
            (deliver.failed(job.mail(), refused.reason()) ? failed : givenUp).increment();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeDownAsSent(Job job) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                deliver.sent(job.mail());
                return;
            } catch (RuntimeException away) {
                if (attempt == WRITES) {
                    throw away;
                }
                Thread.sleep(BETWEEN_WRITES.toMillis());
            }
        }
    }

    /** Once, until mails are taken again. */
    private void tell(NotTaken refused) {
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("Mails are not taken, and tried again for a day: %s", refused.reason());
        }
    }
}
