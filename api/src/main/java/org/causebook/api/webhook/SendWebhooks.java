package org.causebook.api.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.causebook.webhook.DeliverWebhooks;
import org.causebook.webhook.Webhooks.Job;
import org.jboss.logging.Logger;

/**
 * Sends what is due to webhooks, in the background. Each receiver has one attempt at a time, and few are sent to at once,
 * by threads that do nothing else: a receiver that does not answer delays only what is sent to itself.
 */
@ApplicationScoped
class SendWebhooks {

    private static final Logger LOG = Logger.getLogger(SendWebhooks.class);
    private static final long LOOK_EVERY_MILLIS = 2_000;
    private static final int AT_ONCE = 16;
    private static final int LONGEST_ANSWER = 500;

    private final Vertx vertx;
    private final DeliverWebhooks deliver;
    private final WebhookMessage message;
    private final PostMessage post;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "webhook");
        thread.setDaemon(true);
        return thread;
    });
    private long timer;

    @Inject
    SendWebhooks(Vertx vertx, DeliverWebhooks deliver, WebhookMessage message, PostMessage post) {
        this.vertx = vertx;
        this.deliver = deliver;
        this.message = message;
        this.post = post;
    }

    void onStart(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, due -> look());
    }

    /** What is being sent is sent again by the next start if this one cannot write down how it ended. */
    void onEnd(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        threads.shutdownNow();
    }

    private void look() {
        if (free.availablePermits() > 0 && looking.compareAndSet(false, true)) {
            vertx.<Boolean>executeBlocking(this::sendDue, false).onComplete(done -> {
                looking.set(false);
                if (done.failed()) {
                    // If the database is not available, the next look will do.
                    LOG.debugf("Webhooks were not sent: %s", done.cause());
                }
            });
        }
    }

    private boolean sendDue() {
        var jobs = deliver.claim(free.availablePermits());
        jobs.forEach(job -> {
            free.acquireUninterruptibly();
            threads.execute(() -> {
                try {
                    send(job);
                } catch (RuntimeException failed) {
                    LOG.warnf("%s will be sent again: %s", job, failed.toString());
                } finally {
                    free.release();
                }
            });
        });
        return true;
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
            deliver.finish(job, answer.status(), kept(answer.beginning()));
        } catch (IOException none) {
            deliver.finish(job, null, kept(String.valueOf(none.getMessage())));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
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
