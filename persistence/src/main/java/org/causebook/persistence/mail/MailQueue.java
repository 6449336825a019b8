package org.causebook.persistence.mail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causebook.account.Expiring;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.mail.MailAddress;
import org.causebook.mail.Mails;
import org.causebook.notification.Event;
import org.causebook.notification.EventKind;
import org.hibernate.Session;

/** Mails as a queue. In SQL, because several nodes take from it at once, each what the others have not locked. */
@ApplicationScoped
class MailQueue implements Mails, Expiring {

    private static final String ROWS = """
            select m.id, m.kind, m.address_id, m.wanted_at, m.attempts, a.address, r.code as report,
              e.kind as event, e.at, e.actor, e.catalog, e.code, e.revision, e.text,
              s.answer_catalog, s.answer_code
            from mail m
            join mail_address a on a.id = m.address_id
            left join notification n on n.id = m.notification_id
            left join event e on e.id = n.event_id
            left join report r on r.id = a.report_id
            left join sighting s on s.code = r.code
            where m.id in (:ids)
            order by m.id
            """;

    private final EntityManager database;

    @Inject
    MailQueue(EntityManager database) {
        this.database = database;
    }

    /** Found by its state and not by the event, so that it does not matter which came first: the answer or the confirmation. */
    @Override
    public void addAnswers() {
        database.createNativeQuery("""
                        insert into mail (address_id, kind)
                        select a.id, 'answer'
                        from mail_address a
                        join report r on r.id = a.report_id
                        join sighting s on s.code = r.code and s.state = 'answered'
                        join catalog c on c.slug = s.answer_catalog and c.visibility = 'public'
                        join published_entry p on p.catalog_id = c.id and p.code = s.answer_code
                        where a.confirmed_at is not null
                          and not exists (select from mail m where m.address_id = a.id and m.kind = 'answer')
                        on conflict (address_id) where kind = 'answer' do nothing""").executeUpdate();
    }

    @Override
    public void dropOutdated() {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.rights().contains(Right.READ_WORK))
                .map(Role::id)
                .toArray(String[]::new);
        database.createNativeQuery("""
                        delete from mail m
                        using mail_address a, account p, notification n
                        where m.due_at <= now() and a.id = m.address_id and p.id = a.account_id and n.id = m.notification_id
                          and (n.read_at is not null or not p.active or p.role <> all(:roles))""").setParameter("roles", roles).executeUpdate();
        database.createNativeQuery("""
                        delete from mail m
                        where m.due_at <= now() and m.kind = 'answer' and not exists (
                          select from mail_address a
                          join report r on r.id = a.report_id
                          join sighting s on s.code = r.code and s.state = 'answered'
                          join catalog c on c.slug = s.answer_catalog and c.visibility = 'public'
                          join published_entry p on p.catalog_id = c.id and p.code = s.answer_code
                          where a.id = m.address_id
                        )""").executeUpdate();
    }

    @Override
    public List<DueMail> claim(int most, Duration lease) {
        var ids = database.createNativeQuery("""
                        with claimed as (
                          select a.id as address, d.id as mail, d.kind
                          from mail_address a
                          cross join lateral (
                            select m.id, m.kind from mail m
                            where m.address_id = a.id and m.due_at <= now()
                            order by m.kind = 'daily', m.due_at, m.id
                            limit 1
                          ) as d
                          where a.busy_until is null or a.busy_until < now()
                          limit :most
                          for update of a skip locked
                        ), busy as (
                          update mail_address set busy_until = now() + make_interval(secs => :lease)
                          where id in (select address from claimed)
                        )
                        update mail m
                        set attempts = m.attempts + 1, due_at = now() + make_interval(secs => :lease)
                        from claimed c
                        where m.due_at <= now()
                          and (m.id = c.mail or m.address_id = c.address and m.kind = 'daily' and c.kind = 'daily')
                        returning m.id""", Long.class)
                .setParameter("most", most)
                .setParameter("lease", (double) lease.toSeconds())
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return database
                .unwrap(Session.class)
                .createNativeQuery(ROWS, Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(row -> row.get("address_id", Long.class), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(MailQueue::mail)
                .toList();
    }

    private static DueMail mail(List<Tuple> rows) {
        var first = rows.get(0);
        var answer = Optional.ofNullable(first.get("answer_catalog", String.class))
                .map(catalog -> new Found(catalog, first.get("answer_code", String.class)));
        return new DueMail(
                first.get("id", Long.class),
                rows.stream().map(row -> row.get("id", Long.class)).toList(),
                Kind.ofId(first.get("kind", String.class)).orElseThrow(),
                first.get("address_id", Long.class),
                new MailAddress(first.get("address", String.class)),
                rows.stream()
                        .map(row -> row.get("wanted_at", Instant.class))
                        .min(Instant::compareTo)
                        .orElseThrow(),
                first.get("attempts", Integer.class),
                rows.stream().flatMap(MailQueue::happened).toList(),
                Optional.ofNullable(first.get("report", String.class)),
                answer);
    }

    private static Stream<Happened> happened(Tuple row) {
        return Optional.ofNullable(row.get("event", String.class)).flatMap(EventKind::ofId).stream()
                .map(kind -> new Happened(
                        new Event(
                                kind,
                                row.get("actor", String.class),
                                row.get("catalog", String.class),
                                row.get("code", String.class),
                                row.get("revision", Integer.class),
                                row.get("text", String.class)),
                        row.get("at", Instant.class)));
    }

    @Override
    public void setKeyHash(long address, String keyHash) {
        database.createNativeQuery("update mail_address set key_hash = :hash where id = :id")
                .setParameter("hash", keyHash)
                .setParameter("id", address)
                .executeUpdate();
    }

    @Override
    public void sent(DueMail mail) {
        delete(mail);
        if (mail.kind() == Kind.ANSWER) {
            forget(mail.addressId());
        } else {
            release(mail.addressId(), "trouble = null");
        }
    }

    @Override
    public void failed(DueMail mail, Duration retryAfter) {
        database.createNativeQuery("update mail set due_at = now() + make_interval(secs => :wait) where id in (:ids)")
                .setParameter("wait", (double) retryAfter.toSeconds())
                .setParameter("ids", mail.rows())
                .executeUpdate();
        release(mail.addressId(), "trouble = trouble");
    }

    @Override
    public void giveUp(DueMail mail, String reason) {
        delete(mail);
        if (mail.report().isPresent()) {
            forget(mail.addressId());
        } else {
            database.createNativeQuery("update mail_address set trouble = :reason, busy_until = null where id = :id")
                    .setParameter("reason", reason)
                    .setParameter("id", mail.addressId())
                    .executeUpdate();
        }
    }

    private void delete(DueMail mail) {
        database.createNativeQuery("delete from mail where id in (:ids)")
                .setParameter("ids", mail.rows())
                .executeUpdate();
    }

    private void forget(long address) {
        database.createNativeQuery("delete from mail_address where id = :id")
                .setParameter("id", address)
                .executeUpdate();
    }

    private void release(long address, String change) {
        database.createNativeQuery("update mail_address set busy_until = null, " + change + " where id = :id")
                .setParameter("id", address)
                .executeUpdate();
    }

    /** What was written while no mail server was configured is old news when there is one. */
    @Override
    public void deleteExpired() {
        database.createNativeQuery("delete from mail where wanted_at < now() - interval '3 days'")
                .executeUpdate();
    }
}
