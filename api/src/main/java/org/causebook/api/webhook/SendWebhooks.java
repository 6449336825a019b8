package org.causebook.api.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.causebook.webhook.DeliverWebhooks;
import org.causebook.webhook.Webhooks.Job;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due to webhooks, in the background. Each receiver has one attempt at a time, and few are sent to at once,
 * by threads that do nothing else: a receiver that does not answer delays only what is sent to itself.
 */
@ApplicationScoped
class SendWebhooks {

    private static final Logger LOG = Logger.getLogger(SendWebhooks.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final String DELIVERIES = "causebook.webhook.deliveries";
    private static final int AT_ONCE = 16;
    private static final int LONGEST_ANSWER = 500;

    private final DeliverWebhooks deliver;
    private final WebhookMessage message;
    private final PostMessage post;
    private final ChangeWatch watch;
    private final Counter delivered;
    private final Counter failed;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(work -> thread(work, "webhooks"));
    private final ExecutorService sending = Executors.newFixedThreadPool(AT_ONCE, work -> thread(work, "webhook"));

    @Inject
    SendWebhooks(
            DeliverWebhooks deliver,
            WebhookMessage message,
            PostMessage post,
            ChangeWatch watch,
            MeterRegistry meters) {
        this.deliver = deliver;
        this.message = message;
        this.post = post;
        this.watch = watch;
        this.delivered = meters.counter(DELIVERIES, "outcome", "delivered");
        this.failed = meters.counter(DELIVERIES, "outcome", "failed");
    }

    private static Thread thread(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    void onStart(@Observes StartupEvent event) {
        looking.scheduleWithFixedDelay(this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is being sent is sent again by the next start if this one cannot write down how it ended. */
    void onEnd(@Observes ShutdownEvent event) {
        looking.shutdownNow();
        sending.shutdownNow();
    }

    /** While the database is known to be away it is not asked, so that nothing waits for it. */
    private void look() {
        if (watch.now() instanceof DatabaseAway) {
            return;
        }
        try {
            sendDue();
        } catch (RuntimeException failed) {
            // If the database is not available, the next look will do.
            LOG.debugf("Webhooks were not sent: %s", failed);
        }
    }

    private void sendDue() {
        int most = free.availablePermits();
        var jobs = most > 0 ? deliver.claim(most) : List.<Job>of();
        jobs.forEach(job -> {
            free.acquireUninterruptibly();
            sending.execute(() -> {
                try {
                    send(job);
                } catch (RuntimeException failed) {
                    LOG.warnf("%s will be sent again: %s", job, failed.toString());
                } finally {
                    free.release();
                }
            });
        });
    }

    private void send(Job job) {
        var content = job.webhook().content();
        var body = message.body(content.format(), job.delivery());
        var time = Long.toString(Instant.now().getEpochSecond());
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Causebook",
                "Causebook-Event",
                WebhookMessage.kind(job.delivery()),
                "Causebook-Delivery",
                Long.toString(job.delivery().id()),
                "Causebook-Timestamp",
                time,
                "Causebook-Signature",
                "sha256=" + signature(job.secret(), time, body));
        try {
            var answer = post.post(URI.create(content.url()), body, headers);
            finish(job, answer.status(), answer.beginning());
        } catch (IOException none) {
            finish(job, null, String.valueOf(none.getMessage()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Job job, @Nullable Integer status, String answer) {
        (DeliverWebhooks.isTaken(status) ? delivered : failed).increment();
        deliver.finish(job, status, kept(answer));
    }

    /** HMAC-SHA256 over the time, a full stop, and the body. The time is signed so that nobody can send it again later. */
    static String signature(String secret, String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", impossible);
        }
    }

    /** What a database and a terminal can take of an answer. */
    private static String kept(String answer) {
        return answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER))
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}\ufffd]+", " ")
                .strip();
    }
}
