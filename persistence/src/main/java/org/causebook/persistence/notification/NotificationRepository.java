package org.causebook.persistence.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.notification.Channel;
import org.causebook.notification.Event;
import org.causebook.notification.EventKind;
import org.causebook.notification.Notification;
import org.causebook.notification.Notifications;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class NotificationRepository implements Notifications, PanacheRepository<NotificationRepository.NotificationEntity> {

    private static final String WITH_EVENT = "select n from NotificationEntity n join fetch n.event where ";

    /** The row of an event. */
    @Entity(name = "EventEntity")
    @Table(name = "event")
    @NullUnmarked
    static class EventEntity {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Generated
        private Instant at;

        private String kind;
        private String actor;
        private String catalog;
        private String code;
        private Integer revision;
        private String text;

        /** For Hibernate only. */
        protected EventEntity() {}

        Event toEvent() {
            var known = EventKind.ofId(kind)
                    .orElseThrow(() -> new IllegalStateException("unknown kind in the database: " + kind));
            return new Event(known, actor, catalog, code, revision, text);
        }
    }

    /** The row of a notification. */
    @Entity(name = "NotificationEntity")
    @Table(name = "notification")
    @NullUnmarked
    static class NotificationEntity {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "event_id")
        private EventEntity event;

        @Column(name = "account_id")
        private Long account;

        @Column(name = "read_at")
        private Instant readAt;

        /** For Hibernate only. */
        protected NotificationEntity() {}

        Notification toNotification() {
            return new Notification(id, event.toEvent(), event.at, readAt != null);
        }
    }

    /** The row of a choice. */
    @Entity(name = "NotificationSettingEntity")
    @Table(name = "notification_setting")
    @IdClass(NotificationSettingEntity.Key.class)
    @NullUnmarked
    static class NotificationSettingEntity {

        /** What tells them apart. */
        record Key(Long account, String kind) implements Serializable {}

        @Id
        @Column(name = "account_id")
        private Long account;

        @Id
        private String kind;

        private String channel;

        /** For Hibernate only. */
        protected NotificationSettingEntity() {}

        NotificationSettingEntity(Long account, EventKind kind, Channel channel) {
            this.account = account;
            this.kind = kind.id();
            this.channel = channel.id();
        }
    }

    @Override
    public Page<Notification> list(long account, boolean unreadOnly, PageRequest page) {
        var before = page.afterNumber().orElse(Long.MAX_VALUE);
        var condition = "n.account = ?1 and n.id < ?2" + (unreadOnly ? " and n.readAt is null" : "");
        var fetched =
                find(WITH_EVENT + condition + " order by n.id desc", account, before).range(0, page.limit()).stream()
                        .map(NotificationEntity::toNotification)
                        .toList();
        return Page.of(fetched, page, each -> new Place("", String.valueOf(each.id())));
    }

    @Override
    public int count(long account, boolean unreadOnly) {
        return (int) count("account = ?1" + (unreadOnly ? " and readAt is null" : ""), account);
    }

    @Override
    public Optional<Notification> find(long account, long id) {
        return find(WITH_EVENT + "n.account = ?1 and n.id = ?2", account, id)
                .firstResultOptional()
                .map(NotificationEntity::toNotification);
    }

    /** In SQL: HQL cannot count the rows of a bounded part. */
    @Override
    public int unread(long account, int limit) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from (
                                  select from notification where account_id = :account and read_at is null limit :limit
                                ) as unread""")
                        .setParameter("account", account)
                        .setParameter("limit", limit)
                        .getSingleResult())
                .intValue();
    }

    @Override
    public void markRead(long account, long id) {
        update("readAt = instant where account = ?1 and id = ?2 and readAt is null", account, id);
    }

    @Override
    public void markReadUpTo(long account, long id) {
        update("readAt = instant where account = ?1 and id <= ?2 and readAt is null", account, id);
    }

    @Override
    public Map<EventKind, Channel> channels(long account) {
        var chosen = new EnumMap<EventKind, Channel>(EventKind.class);
        getEntityManager()
                .createQuery("from NotificationSettingEntity where account = ?1", NotificationSettingEntity.class)
                .setParameter(1, account)
                .getResultList()
                .forEach(row -> EventKind.ofId(row.kind)
                        .ifPresent(kind -> Channel.ofId(row.channel).ifPresent(channel -> chosen.put(kind, channel))));
        return chosen;
    }

    @Override
    public void choose(long account, Map<EventKind, Channel> channels) {
        channels.forEach(
                (kind, channel) -> getEntityManager().merge(new NotificationSettingEntity(account, kind, channel)));
    }
}
