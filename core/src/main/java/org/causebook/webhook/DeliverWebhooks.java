package org.causebook.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.notification.Retries;
import org.causebook.webhook.Webhooks.Job;
import org.jspecify.annotations.Nullable;

/**
 * Use case of the application itself: take what is due, and write down how sending ended. Sending happens between the
 * two, outside of any transaction, so that a slow receiver holds no connection to the database.
 */
@ApplicationScoped
public class DeliverWebhooks {

    /** Longer than an attempt can take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Webhooks webhooks;

    @Inject
    public DeliverWebhooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Takes deliveries that are due, at most one of each webhook. */
    @Transactional
    public List<Job> claim(int most) {
        return webhooks.claim(most, LEASE);
    }

    /** Whether a receiver that answered so has taken the message. */
    public static boolean isTaken(@Nullable Integer status) {
        return status != null && status / 100 == 2;
    }

    /**
     * Writes down what the receiver answered.
     *
     * @param status null if there was no answer
     * @param answer beginning of the answer, or why there was none
     */
    @Transactional
    public void finish(Job job, @Nullable Integer status, String answer) {
        var delivered = isTaken(status);
        var age = Duration.between(job.delivery().at(), Instant.now());
        webhooks.finish(
                job,
                delivered,
                status,
                answer,
                delivered ? Optional.empty() : Retries.after(job.delivery().attempts(), age));
    }
}
