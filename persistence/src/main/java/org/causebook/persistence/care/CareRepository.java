package org.causebook.persistence.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.care.Care;
import org.causebook.care.CareItem;
import org.causebook.care.CareQuery;
import org.causebook.care.Cares;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;
import org.causebook.editing.EntryRef;
import org.causebook.sighting.Verdict.Tally;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** In SQL: the list brings together dates, verdicts and references, and each change is one statement. */
@ApplicationScoped
class CareRepository implements Cares {

    private static final String TODAY = "cast(now() at time zone 'UTC' as date)";

    private static final String DUE = """
            coalesce(ec.review_on, cast(greatest(ec.reviewed_at, p.updated_at) at time zone 'UTC' as date) + cc.review_every)""";

    /** Addresses that the published text still has. */
    private static final String DEAD = """
            select string_agg(d.url, chr(10) order by d.url) from dead_reference d
            where d.entry_id = p.entry_id
              and exists (select from jsonb_path_query(p.content, '$.**.url') u where u #>> '{}' = d.url)""";

    /** The key of a cause as Verdict.keyOf makes it, so that only verdicts on the present text count. */
    private static final String ITEMS = """
            with item as (
              select p.entry_id, c.slug, p.code, p.meaning, ec.owner, due.due_on,
                coalesce(due.due_on <= %1$s, false) as overdue, v.yes, v.total, dead.urls
              from published_entry p
              join catalog c on c.id = p.catalog_id
              left join entry_care ec on ec.entry_id = p.entry_id
              left join catalog_care cc on cc.catalog_id = p.catalog_id
              cross join lateral (select %2$s as due_on) due
              cross join lateral (
                select coalesce(sum(v.yes), 0) as yes, coalesce(sum(v.yes + v.no + v.other), 0) as total
                from cause_verdict v
                where v.entry_id = p.entry_id and v.cause in (
                  select left(encode(sha256(convert_to(x ->> 'explanation', 'UTF8')), 'hex'), 16)
                  from jsonb_array_elements(p.content -> 'causes') x
                )
              ) v
              cross join lateral (select (%3$s) as urls) dead
              where p.state = 'published' and (
                due.due_on <= %1$s
                or p.entry_id in (select entry_id from cause_verdict group by entry_id having sum(yes + no + other) >= %4$d)
                or p.entry_id in (select entry_id from dead_reference)
              )
            ), chosen as (
              select *, coalesce(to_char(due_on, 'YYYY-MM-DD'), '9999-12-31') as place from item
              where (overdue and (:reason in ('', 'overdue'))
                  or total >= %4$d and yes * 2 < total and (:reason in ('', 'doubtful'))
                  or urls is not null and (:reason in ('', 'dead-reference')))
                and (:catalog = '' or slug = :catalog)
                and (:owner = '' or coalesce(owner, '%5$s') = :owner)
            )
            """.formatted(TODAY, DUE, DEAD, Tally.ENOUGH, CareQuery.NOBODY);

    private final EntityManager database;
    private final DataSource source;

    @Inject
    CareRepository(EntityManager database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    @Override
    public Page<CareItem> list(CareQuery query) {
        var values = new HashMap<String, Object>(filters(query));
        var behind = "";
        if (query.page().after().isPresent()) {
            var place = query.page().after().get();
            values.put("place", day(place));
            values.put("id", query.page().afterNumber().orElseThrow());
            behind = " where (place, entry_id) > (:place, :id)";
        }
        values.put("limit", query.page().limit() + 1);
        var rows = rows(ITEMS + "select * from chosen" + behind + " order by place, entry_id limit :limit", values);
        var items = rows.stream().map(CareRepository::item).toList();
        return Page.of(
                items,
                query.page(),
                each -> new Place(
                        each.dueOn().map(LocalDate::toString).orElse("9999-12-31"), String.valueOf(each.id())));
    }

    private static String day(Place place) {
        try {
            return LocalDate.parse(place.key()).toString();
        } catch (DateTimeParseException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }

    @Override
    public long count(CareQuery query) {
        return number(ITEMS + "select count(*) as count from chosen", filters(query));
    }

    /** By JDBC, because the metrics ask outside of any transaction or request. */
    @Override
    public long overdue() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*)
                        from published_entry p
                        left join entry_care ec on ec.entry_id = p.entry_id
                        left join catalog_care cc on cc.catalog_id = p.catalog_id
                        where p.state = 'published' and %s <= %s""".formatted(DUE, TODAY))) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not count what is overdue", failed);
        }
    }

    private static Map<String, Object> filters(CareQuery query) {
        return Map.of(
                "reason", query.reason().map(CareItem.Reason::id).orElse(""),
                "catalog", query.catalog().orElse(""),
                "owner", query.owner().orElse(""));
    }

    private static CareItem item(Tuple row) {
        return new CareItem(
                row.get("entry_id", Long.class),
                row.get("slug", String.class),
                row.get("code", String.class),
                row.get("meaning", String.class),
                Optional.ofNullable(row.get("owner", String.class)),
                Optional.of(row.get("place", String.class))
                        .filter(day -> !day.startsWith("9999"))
                        .map(LocalDate::parse),
                row.get("overdue", Boolean.class),
                new Tally(
                        row.get("yes", Number.class).longValue(),
                        row.get("total", Number.class).longValue()),
                lines(row.get("urls", String.class)));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    @Override
    public Care of(EntryRef entry) {
        var sql = """
                select ec.owner, to_char(ec.review_on, 'YYYY-MM-DD') as review_on, ec.reviewed_at, ec.reviewed_by,
                  cc.review_every, to_char(%s, 'YYYY-MM-DD') as due_on, (%s) as urls
                from entry e
                left join published_entry p on p.entry_id = e.id
                left join entry_care ec on ec.entry_id = e.id
                left join catalog_care cc on cc.catalog_id = e.catalog_id
                where e.id = :entry""".formatted(DUE, DEAD);
        var row = rows(sql, Map.of("entry", entry.id())).get(0);
        return new Care(
                Optional.ofNullable(row.get("owner", String.class)),
                Optional.ofNullable(row.get("review_on", String.class)).map(LocalDate::parse),
                Optional.ofNullable(row.get("due_on", String.class)).map(LocalDate::parse),
                Optional.ofNullable(row.get("reviewed_at", Instant.class)),
                Optional.ofNullable(row.get("reviewed_by", String.class)),
                Optional.ofNullable(row.get("review_every", Integer.class)),
                lines(row.get("urls", String.class)));
    }

    @Override
    public void setOwner(EntryRef entry, @Nullable String login) {
        statement("""
                        insert into entry_care (entry_id, owner) values (:entry, cast(:owner as text))
                        on conflict (entry_id) do update set owner = excluded.owner""")
                .setParameter("entry", entry.id())
                .setParameter("owner", login)
                .executeUpdate();
    }

    @Override
    public void setReviewOn(EntryRef entry, @Nullable LocalDate day) {
        statement("""
                        insert into entry_care (entry_id, review_on) values (:entry, cast(cast(:day as text) as date))
                        on conflict (entry_id) do update set review_on = excluded.review_on""")
                .setParameter("entry", entry.id())
                .setParameter("day", day == null ? null : day.toString())
                .executeUpdate();
    }

    @Override
    public void review(EntryRef entry, String login, @Nullable LocalDate next) {
        statement("""
                        insert into entry_care (entry_id, reviewed_at, reviewed_by, review_on)
                        values (:entry, now(), :login, cast(cast(:day as text) as date))
                        on conflict (entry_id) do update set
                          reviewed_at = excluded.reviewed_at, reviewed_by = excluded.reviewed_by,
                          review_on = excluded.review_on""")
                .setParameter("entry", entry.id())
                .setParameter("login", login)
                .setParameter("day", next == null ? null : next.toString())
                .executeUpdate();
    }

    @Override
    public void setDead(EntryRef entry, String url, boolean dead, String login) {
        if (dead) {
            statement("""
                            insert into dead_reference (entry_id, url, marked_by) values (:entry, :url, :login)
                            on conflict (entry_id, url) do nothing""")
                    .setParameter("entry", entry.id())
                    .setParameter("url", url)
                    .setParameter("login", login)
                    .executeUpdate();
        } else {
            statement("delete from dead_reference where entry_id = :entry and url = :url")
                    .setParameter("entry", entry.id())
                    .setParameter("url", url)
                    .executeUpdate();
        }
    }

    @Override
    public Optional<Integer> interval(String catalog) {
        return rows("""
                        select cc.review_every from catalog_care cc join catalog c on c.id = cc.catalog_id
                        where c.slug = :catalog""", Map.of("catalog", catalog)).stream()
                .map(row -> row.get("review_every", Integer.class))
                .findFirst();
    }

    @Override
    public void setInterval(String catalog, @Nullable Integer days) {
        if (days == null) {
            statement("delete from catalog_care where catalog_id = (select id from catalog where slug = :catalog)")
                    .setParameter("catalog", catalog)
                    .executeUpdate();
        } else {
            statement("""
                            insert into catalog_care (catalog_id, review_every) select id, :days from catalog where slug = :catalog
                            on conflict (catalog_id) do update set review_every = excluded.review_every""")
                    .setParameter("catalog", catalog)
                    .setParameter("days", days)
                    .executeUpdate();
        }
    }

    private long number(String sql, Map<String, Object> values) {
        return rows(sql, values).get(0).get("count", Number.class).longValue();
    }

    private List<Tuple> rows(String sql, Map<String, Object> values) {
        var query = database.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private Query statement(String sql) {
        return database.createNativeQuery(sql);
    }
}
