package org.causebook.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.account.Secrets;
import org.causebook.notification.EventKind;

/** Use case: add webhooks, see what was sent to them, test, pause and delete them. */
@ApplicationScoped
public class ManageWebhooks {

    private static final int SHOWN = 50;

    private final Webhooks webhooks;
    private final AuditTrail audit;

    @Inject
    public ManageWebhooks(Webhooks webhooks, AuditTrail audit) {
        this.webhooks = webhooks;
        this.audit = audit;
    }

    /** A new webhook, and the secret that its messages are signed with, which is not shown again. */
    public record Created(Webhook webhook, String secret) {

        /** Leaves the secret out, because this may be logged. */
        @Override
        public String toString() {
            return "Created[webhook=" + webhook.id() + "]";
        }
    }

    /** A webhook, and what was last sent to it, newest first. */
    public record Shown(Webhook webhook, List<Delivery> deliveries) {

        public Shown {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** All webhooks, by name. */
    @Transactional
    public List<Webhook> all(Actor actor) {
        actor.require(Right.MANAGE_WEBHOOKS);
        return webhooks.all();
    }

    /**
     * One webhook.
     *
     * @throws UnknownWebhook if there is none with that id
     */
    @Transactional
    public Shown show(Actor actor, long id) {
        actor.require(Right.MANAGE_WEBHOOKS);
        return new Shown(find(id), webhooks.deliveries(id, SHOWN));
    }

    /** Adds a webhook. The audit trail names only its host, because the rest of the address may be secret. */
    @Transactional
    public Created add(Actor actor, NewWebhook webhook) {
        actor.require(Right.MANAGE_WEBHOOKS);
        var secret = Secrets.next();
        var added = webhooks.add(webhook, secret);
        var kinds = webhook.kinds().stream().map(EventKind::id).collect(Collectors.joining(", "));
        audit.add(
                actor,
                AuditEvent.of(
                        "webhook-added",
                        added.subject(),
                        Map.of("name", webhook.name(), "host", webhook.host(), "kinds", kinds)));
        return new Created(added, secret);
    }

    /**
     * Pauses a webhook or lets it go on. What happens meanwhile is not sent to it.
     *
     * @throws UnknownWebhook if there is none with that id
     */
    @Transactional
    public Webhook setActive(Actor actor, long id, boolean active) {
        actor.require(Right.MANAGE_WEBHOOKS);
        var webhook = find(id);
        webhooks.setActive(id, active);
        audit.add(actor, AuditEvent.of(active ? "webhook-resumed" : "webhook-paused", webhook.subject(), Map.of()));
        return new Webhook(id, webhook.content(), active, webhook.createdAt());
    }

    /**
     * Sends a message that says it is a test, as soon as possible.
     *
     * @throws UnknownWebhook if there is none with that id
     */
    @Transactional
    public void test(Actor actor, long id) {
        actor.require(Right.MANAGE_WEBHOOKS);
        var webhook = find(id);
        webhooks.addTest(id);
        audit.add(actor, AuditEvent.of("webhook-tested", webhook.subject(), Map.of()));
    }

    /**
     * Deletes a webhook and everything that was to be sent to it.
     *
     * @throws UnknownWebhook if there is none with that id
     */
    @Transactional
    public void remove(Actor actor, long id) {
        actor.require(Right.MANAGE_WEBHOOKS);
        var webhook = find(id);
        webhooks.remove(id);
        var before = Map.of(
                "name", webhook.content().name(), "host", webhook.content().host());
        audit.add(actor, new AuditEvent("webhook-removed", webhook.subject(), Map.copyOf(before), Map.of()));
    }

    private Webhook find(long id) {
        return webhooks.find(id).orElseThrow(UnknownWebhook::new);
    }

    /** There is no webhook with that id. */
    public static final class UnknownWebhook extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
