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
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.causebook.api.outbox.Outbox;
import org.causebook.freshness.ChangeWatch;
import org.causebook.webhook.DeliverWebhooks;
import org.causebook.webhook.Webhooks.Job;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due to webhooks, in the background. Each receiver has one attempt at a time, and few are sent to at once:
 * a receiver that does not answer delays only what is sent to itself.
 */
@ApplicationScoped
class SendWebhooks {

    private static final String DELIVERIES = "causebook.webhook.deliveries";
    private static final int AT_ONCE = 16;
    private static final int LONGEST_ANSWER = 500;

    private final DeliverWebhooks deliver;
    private final WebhookMessage message;
    private final PostMessage post;
    private final Counter delivered;
    private final Counter failed;
    private final Outbox<Job> outbox;

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
        this.delivered = meters.counter(DELIVERIES, "outcome", "delivered");
        this.failed = meters.counter(DELIVERIES, "outcome", "failed");
        this.outbox = new Outbox<>("webhook", AT_ONCE, watch, deliver::claim, this::send);
    }

    void onStart(@Observes StartupEvent event) {
        outbox.open();
    }

    void onEnd(@Observes ShutdownEvent event) {
        outbox.close();
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
