package org.causebook.persistence.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.notification.EventKind;
import org.causebook.webhook.Delivery;
import org.causebook.webhook.NewWebhook;
import org.causebook.webhook.Webhook;
import org.causebook.webhook.Webhooks;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WebhookRepository implements Webhooks, PanacheRepository<WebhookRepository.WebhookEntity> {

    private final DeliveryQueue queue;

    @Inject
    WebhookRepository(DeliveryQueue queue) {
        this.queue = queue;
    }

    /** The row of a webhook. */
    @Entity(name = "WebhookEntity")
    @Table(name = "webhook")
    @NullUnmarked
    static class WebhookEntity {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name;
        private String url;
        private String secret;
        private String format;
        private String[] kinds;
        private String catalog;
        private boolean active = true;

        @Generated
        @Column(name = "created_at")
        private Instant createdAt;

        /** For Hibernate only. */
        protected WebhookEntity() {}

        WebhookEntity(NewWebhook webhook, String secret) {
            this.name = webhook.name();
            this.url = webhook.url();
            this.secret = secret;
            this.format = webhook.format().id();
            this.kinds = webhook.kinds().stream().map(EventKind::id).toArray(String[]::new);
            this.catalog = webhook.catalog().orElse(null);
        }

        Webhook toWebhook() {
            var known = Arrays.stream(kinds)
                    .map(EventKind::ofId)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            var content = new NewWebhook(
                    name, url, NewWebhook.Format.ofId(format).orElseThrow(), known, Optional.ofNullable(catalog));
            return new Webhook(id, content, active, createdAt);
        }
    }

    @Override
    public List<Webhook> all() {
        return find("order by lower(name), id").stream()
                .map(WebhookEntity::toWebhook)
                .toList();
    }

    @Override
    public Optional<Webhook> find(long id) {
        return findByIdOptional(id).map(WebhookEntity::toWebhook);
    }

    @Override
    public Webhook add(NewWebhook webhook, String secret) {
        var entity = new WebhookEntity(webhook, secret);
        persistAndFlush(entity);
        return entity.toWebhook();
    }

    @Override
    public void setActive(long id, boolean active) {
        update("active = ?1 where id = ?2", active, id);
    }

    @Override
    public void remove(long id) {
        deleteById(id);
    }

    @Override
    public void addTest(long id) {
        queue.addTest(id);
    }

    @Override
    public List<Delivery> deliveries(long webhook, int limit) {
        return queue.last(webhook, limit);
    }

    @Override
    public List<Job> claim(int most, Duration lease) {
        return queue.claim(most, lease).stream()
                .map(claimed -> {
                    var webhook = findById(claimed.webhook());
                    return new Job(webhook.toWebhook(), webhook.secret, claimed.delivery());
                })
                .toList();
    }

    @Override
    public void finish(
            Job job, boolean delivered, @Nullable Integer status, String answer, Optional<Duration> retryAfter) {
        queue.finish(job, delivered, status, answer, retryAfter);
    }
}
