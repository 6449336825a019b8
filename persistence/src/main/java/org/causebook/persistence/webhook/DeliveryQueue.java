package org.causebook.persistence.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Expiring;
import org.causebook.notification.Event;
import org.causebook.notification.EventKind;
import org.causebook.webhook.Delivery;
import org.causebook.webhook.Webhooks.Job;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Deliveries as a queue. In SQL, because several nodes take from it at once, each what the others have not locked. */
@ApplicationScoped
class DeliveryQueue implements Expiring {

    private static final String DELIVERIES = """
            select d.webhook_id, d.id, coalesce(e.at, d.created_at) as at, d.attempts, d.due_at, d.delivered_at, d.last_at,
              d.status, d.answer, e.kind, e.actor, e.catalog, e.code, e.revision, e.text
            from webhook_delivery d
            left join event e on e.id = d.event_id
            """;

    private final EntityManager database;

    @Inject
    DeliveryQueue(EntityManager database) {
        this.database = database;
    }

    /** A delivery with the id of its webhook. */
    record Claimed(long webhook, Delivery delivery) {}

    void addTest(long webhook) {
        database.createNativeQuery("insert into webhook_delivery (webhook_id) values (:webhook)")
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    List<Delivery> last(long webhook, int limit) {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        DELIVERIES + "where d.webhook_id = :webhook order by d.id desc limit :limit", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> read(row).delivery())
                .toList();
    }

    /** A test is sent to a webhook that is paused, too. */
    List<Claimed> claim(int most, Duration lease) {
        var ids = database.createNativeQuery("""
                        with claimed as (
                          select w.id as webhook, d.id as delivery
                          from webhook w
                          cross join lateral (
                            select d.id from webhook_delivery d
                            where d.webhook_id = w.id and d.due_at <= now() and (w.active or d.event_id is null)
                            order by d.due_at, d.id
                            limit 1
                          ) as d
                          where w.busy_until is null or w.busy_until < now()
                          limit :most
                          for update of w skip locked
                        ), busy as (
                          update webhook set busy_until = now() + make_interval(secs => :lease)
                          where id in (select webhook from claimed)
                        )
                        update webhook_delivery
                        set attempts = attempts + 1, last_at = now(), due_at = now() + make_interval(secs => :lease)
                        where id in (select delivery from claimed)
                        returning id""", Long.class)
                .setParameter("most", most)
                .setParameter("lease", (double) lease.toSeconds())
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : database.unwrap(Session.class)
                        .createNativeQuery(DELIVERIES + "where d.id in (:ids)", Tuple.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(DeliveryQueue::read)
                        .toList();
    }

    void finish(Job job, boolean delivered, @Nullable Integer status, String answer, Optional<Duration> retryAfter) {
        database.createNativeQuery("""
                        update webhook_delivery
                        set status = cast(:status as int), answer = :answer,
                          delivered_at = case when :delivered then now() end,
                          due_at = case when :again then now() + make_interval(secs => :wait) end
                        where id = :id""")
                .setParameter("status", status)
                .setParameter("answer", answer)
                .setParameter("delivered", delivered)
                .setParameter("again", retryAfter.isPresent())
                .setParameter("wait", (double) retryAfter.orElse(Duration.ZERO).toSeconds())
                .setParameter("id", job.delivery().id())
                .executeUpdate();
        database.createNativeQuery("update webhook set busy_until = null where id = :id")
                .setParameter("id", job.webhook().id())
                .executeUpdate();
    }

    private static Claimed read(Tuple row) {
        var event = Optional.ofNullable(row.get("kind", String.class))
                .flatMap(EventKind::ofId)
                .map(kind -> new Event(
                        kind,
                        row.get("actor", String.class),
                        row.get("catalog", String.class),
                        row.get("code", String.class),
                        row.get("revision", Integer.class),
                        row.get("text", String.class)));
        var delivery = new Delivery(
                row.get("id", Long.class),
                event,
                row.get("at", Instant.class),
                row.get("attempts", Integer.class),
                row.get("due_at", Instant.class),
                row.get("delivered_at", Instant.class),
                row.get("last_at", Instant.class),
                row.get("status", Integer.class),
                row.get("answer", String.class));
        return new Claimed(row.get("webhook_id", Long.class), delivery);
    }

    @Override
    public void deleteExpired() {
        database.createNativeQuery("delete from webhook_delivery where created_at < now() - interval '30 days'")
                .executeUpdate();
    }
}
