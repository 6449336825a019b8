package org.causebook.persistence.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.causebook.account.Expiring;
import org.causebook.account.Role;
import org.causebook.notification.Event;
import org.causebook.notification.Events;

/** Records events with all that they bring about. In SQL, because one statement each finds everyone and writes the rows. */
@ApplicationScoped
class EventRepository implements Events, Expiring {

    /** 06:00 UTC, when what happened in a day is sent: before work begins in Europe, after it ends in America. */
    private static final String NEXT_MORNING =
            "(date_trunc('day', now() at time zone 'UTC' - interval '6 hours') + interval '30 hours') at time zone 'UTC'";

    private final EntityManager database;

    @Inject
    EventRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public void add(Event event, Optional<Long> note, Recipients recipients) {
        var id = (Long) database.createNativeQuery("""
                        insert into event (kind, actor, catalog, code, revision, text, note_id)
                        values (
                          :kind, :actor, :catalog, :code, cast(:revision as int), cast(:text as text), cast(:note as bigint)
                        )
                        returning id""", Long.class)
                .setParameter("note", note.orElse(null))
                .setParameter("kind", event.kind().id())
                .setParameter("actor", event.actor())
                .setParameter("catalog", event.catalog())
                .setParameter("code", event.code())
                .setParameter("revision", event.revision())
                .setParameter("text", event.text())
                .getSingleResult();
        notify(id, event, recipients);
        sendToWebhooks(id, event);
    }

    private void notify(long id, Event event, Recipients recipients) {
        var logins = recipients.logins();
        if (logins.filter(Set::isEmpty).isPresent()) {
            return;
        }
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.rights().contains(recipients.right()))
                .map(Role::id)
                .toArray(String[]::new);
        database.createNativeQuery("""
                        with told as (
                          insert into notification (event_id, account_id)
                          select :event, a.id
                          from account a
                          left join notification_setting s on s.account_id = a.id and s.kind = :kind
                          where a.active and a.role = any(:roles) and a.login <> :actor
                            and (:everyone or a.login = any(:logins))
                            and coalesce(s.channel, 'in-app') <> 'off'
                          order by a.id
                          returning id, account_id
                        ), due (channel, kind, at) as (
                          values ('mail', 'notification', now()), ('daily-mail', 'daily', %s)
                        )
                        insert into mail (address_id, kind, notification_id, wanted_at, due_at)
                        select m.id, due.kind, told.id, due.at, due.at
                        from told
                        join notification_setting s on s.account_id = told.account_id and s.kind = :kind
                        join due on due.channel = s.channel
                        join mail_address m on m.account_id = told.account_id and m.confirmed_at is not null
                        order by told.id""".formatted(NEXT_MORNING))
                .setParameter("event", id)
                .setParameter("kind", event.kind().id())
                .setParameter("roles", roles)
                .setParameter("actor", event.actor())
                .setParameter("everyone", logins.isEmpty())
                .setParameter(
                        "logins",
                        logins.map(each -> each.toArray(String[]::new)).orElse(new String[0]))
                .executeUpdate();
    }

    private void sendToWebhooks(long id, Event event) {
        database.createNativeQuery("""
                        insert into webhook_delivery (webhook_id, event_id)
                        select w.id, :event
                        from webhook w
                        where w.active and :kind = any(w.kinds) and (w.catalog is null or w.catalog = :catalog)""")
                .setParameter("event", id)
                .setParameter("kind", event.kind().id())
                .setParameter("catalog", event.catalog())
                .executeUpdate();
    }

    /** Who has not looked for half a year has other ways to find what happened: the history keeps everything. */
    @Override
    public void deleteExpired() {
        database.createNativeQuery("delete from event where at < now() - interval '180 days'")
                .executeUpdate();
    }
}
