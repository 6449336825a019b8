package org.causebook.persistence.sighting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.StatusValue;
import org.causebook.editing.EntryRef;
import org.causebook.sighting.Encounter;
import org.causebook.sighting.Encounter.Result;
import org.causebook.sighting.RecordSightings.Batch;
import org.causebook.sighting.RecordSightings.Counted;
import org.causebook.sighting.Sighting;
import org.causebook.sighting.Sighting.Answer;
import org.causebook.sighting.Sighting.State;
import org.causebook.sighting.SightingQuery;
import org.causebook.sighting.Sightings;

/** The counts by day and the queue that is made of them. */
@ApplicationScoped
class SightingRepository implements Sightings {

    /** All of it in one statement, so that it happens as a whole also outside of a transaction; the gap says whether. */
    private static final String ADD_IF = """
            with wanted as (%s), given as (
              select code, catalog, day::date as day,
                coalesce(sum(count) filter (where result = 'ANSWERED'), 0) as answered,
                coalesce(sum(count) filter (where result = 'UNDETERMINED'), 0) as undetermined,
                coalesce(sum(count) filter (where result = 'UNKNOWN'), 0) as unknown
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[]) as t (code, catalog, day, result, count)
              where exists (select from wanted)
              group by 1, 2, 3
            ), head as (
              insert into sighting (code, key, value, notation)
              select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) where exists (select from wanted)
              on conflict (code) do update set last_seen_at = now()
            ), days as (
              insert into sighting_day as d (day, catalog, answered, undetermined, unknown)
              select day, catalog, sum(answered), sum(undetermined), sum(unknown) from given where code <> ''
              group by day, catalog order by day, catalog
              on conflict (day, catalog) do update set
                answered = d.answered + excluded.answered,
                undetermined = d.undetermined + excluded.undetermined,
                unknown = d.unknown + excluded.unknown
            )
            insert into sighting_count as c (code, catalog, day, answered, undetermined, unknown)
            select code, catalog, day, answered, undetermined, unknown from given
            order by day, code, catalog
            on conflict (day, code, catalog) do update set
              answered = c.answered + excluded.answered,
              undetermined = c.undetermined + excluded.undetermined,
              unknown = c.unknown + excluded.unknown
            """;

    private static final String ADD = ADD_IF.formatted("select");

    private static final String ADD_ONCE = ADD_IF.formatted("""
            insert into counted_batch as b (writer, number) values (?, ?)
            on conflict (writer) do update set number = excluded.number where b.number < excluded.number
            returning b.number""");

    private static final String ADD_PRODUCTS = """
            insert into sighting_product as p (code, product, count)
            select g.code, g.product, g.count from unnest(?::text[], ?::text[], ?::bigint[]) as g (code, product, count)
            where exists (select from sighting_product k where k.code = g.code and k.product = g.product)
              or (select count(*) from sighting_product k where k.code = g.code) < 50
            order by g.code, g.product
            on conflict (code, product) do update set count = p.count + excluded.count
            """;

    /** Single values apart from ranges, so that thousands of them are compared by hash. */
    private static final String ANSWER = """
            with named as materialized (
              select * from unnest(?::text[], ?::text[], ?::text[]) as n (key, catalog, code)
            ), ranges as materialized (
              select * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[]) as r (low, high, catalog, code)
            ), hit as (
              select s.code, n.catalog, n.code as entry from sighting s join named n on n.key = s.key
              where s.state in ('new', 'dismissed')
              union all
              select s.code, r.catalog, r.code from sighting s join ranges r on r.low = s.value and r.high = r.low
              where s.state in ('new', 'dismissed')
              union all
              select s.code, r.catalog, r.code from sighting s
              join ranges r on r.low < r.high and s.value between r.low and r.high
              where s.state in ('new', 'dismissed')
            )
            update sighting s set
              state = 'answered', answer_catalog = h.catalog, answer_code = h.entry, answered_at = now(),
              reason = null, dismissed_demand = null
            from (select distinct on (code) * from hit order by code, catalog, entry) h
            where s.code = h.code
            """;

    private static final String ENSURE = """
            insert into sighting (code, key, value, notation) values (?, ?, ?, ?) on conflict (code) do nothing
            """;

    private static final String TODAY = "(now() at time zone 'UTC')::date";

    /** Which of the sightings are summed up stands in the place of the first gap. */
    private static final String QUEUE = """
            with counts as (
              select coalesce(m.merged_into, m.code) as code,
                coalesce(sum(c.undetermined + c.unknown) filter (where c.day > today - 30), 0)::bigint as demand,
                coalesce(sum(c.undetermined + c.unknown) filter (where c.day <= today - 30), 0)::bigint as before
              from sighting m join sighting_count c on c.code = m.code and c.day > today - 60
              where %1$s
              group by 1
            ), queue as (
              select s.*, coalesce(counts.demand, 0) as demand, coalesce(counts.before, 0) as before,
                case
                  -- What was counted before the answer may arrive a little after it.
                  when s.state = 'answered' and s.last_seen_at <= s.answered_at + interval '1 hour' then 'answered'
                  when s.state = 'dismissed' and coalesce(counts.demand, 0) < 2 * greatest(s.dismissed_demand, 1)
                    then 'dismissed'
                  when exists (
                    select from entry_code e join work_item w on w.entry_id = e.entry_id
                    where e.key = s.key and (w.drafts > 0 or w.in_review is not null)
                  ) or exists (
                    select from entry_code e join work_item w on w.entry_id = e.entry_id
                    where e.low = s.value and e.high = s.value and (w.drafts > 0 or w.in_review is not null)
                  ) then 'draft'
                  when s.taken_by is not null then 'taken'
                  else 'new'
                end as standing
              from sighting s left join counts using (code)
              where s.state <> 'merged' and (%2$s)
            )
            select q.*, (select count(*) from report r where r.code = q.code) as reports,
              array(
                select c.catalog from sighting m join sighting_count c on c.code = m.code
                where (m.code = q.code or m.merged_into = q.code) and c.catalog <> ''
                group by c.catalog order by sum(c.undetermined + c.unknown) desc, c.catalog limit 5
              ) as catalogs,
              array(
                select p.product from (
                  select g.product, g.count from sighting_product g join sighting m on m.code = g.code
                  where m.code = q.code or m.merged_into = q.code
                ) p group by p.product order by sum(p.count) desc, p.product limit 5
              ) as products
            from queue q
            """.replace("today", TODAY);

    private static final String ONE = QUEUE.formatted("m.code = ? or m.merged_into = ?", "s.code = ?");

    private static final String DAYS = """
            select s.code, d.day::date as day, coalesce(c.answered, 0) as answered, coalesce(c.missed, 0) as missed
            from unnest(?::text[]) as s (code)
            cross join generate_series(today - 29, today, interval '1 day') as d (day)
            left join (
              select coalesce(m.merged_into, m.code) as code, c.day, sum(c.answered)::bigint as answered,
                sum(c.undetermined + c.unknown)::bigint as missed
              from sighting m join sighting_count c on c.code = m.code and c.day > today - 30
              where m.code = any(?) or m.merged_into = any(?)
              group by 1, 2
            ) c on c.code = s.code and c.day = d.day
            order by s.code, d.day
            """.replace("today", TODAY);

    private final Sql sql;

    @Inject
    SightingRepository(DataSource source) {
        this.sql = new Sql(source);
    }

    /** What a row of the queue is found by. */
    private record Head(String code, String key, Optional<Long> value, String notation) {

        static Head of(String code) {
            var best = CodeRecogniser.recognise(code).best();
            return new Head(
                    code,
                    best.key(),
                    best.value().map(StatusValue::unsigned),
                    best.format().label());
        }
    }

    @Override
    public void add(Map<Counted, Long> counts) {
        sql.update(ADD, values(counts).toArray());
    }

    @Override
    public void addOnce(Batch batch) {
        var values = values(batch.counts());
        values.addAll(0, List.of(batch.writer(), batch.number()));
        sql.update(ADD_ONCE, values.toArray());
    }

    private static List<Object> values(Map<Counted, Long> counts) {
        var rows = List.copyOf(counts.entrySet());
        // In one order everywhere, so that two nodes never wait for each other.
        var heads = rows.stream()
                .map(row -> row.getKey().encounter())
                .filter(each -> !each.code().isEmpty() && each.result() != Result.ANSWERED)
                .map(Encounter::code)
                .distinct()
                .sorted()
                .map(Head::of)
                .toList();
        return new ArrayList<>(List.of(
                texts(rows, row -> row.getKey().encounter().code()),
                texts(rows, row -> row.getKey().encounter().catalog()),
                texts(rows, row -> row.getKey().day().toString()),
                texts(rows, row -> row.getKey().encounter().result().name()),
                rows.stream().map(Map.Entry::getValue).toArray(Long[]::new),
                texts(heads, Head::code),
                texts(heads, Head::key),
                heads.stream().map(head -> head.value().orElse(null)).toArray(Long[]::new),
                texts(heads, Head::notation)));
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    @Override
    public void addProducts(Map<String, Map<String, Long>> products) {
        record Row(String code, String product, long count) {}
        var rows = products.entrySet().stream()
                .flatMap(of -> of.getValue().entrySet().stream()
                        .map(each -> new Row(of.getKey(), each.getKey(), each.getValue())))
                .toList();
        sql.update(
                ADD_PRODUCTS,
                texts(rows, Row::code),
                texts(rows, Row::product),
                rows.stream().map(Row::count).toArray(Long[]::new));
    }

    @Override
    public void ensure(String code) {
        var head = Head.of(code);
        sql.update(ENSURE, head.code(), head.key(), head.value().orElse(null), head.notation());
    }

    @Override
    public Page<Sighting> list(SightingQuery query) {
        var values = new ArrayList<Object>();
        var where = new StringBuilder();
        query.page().after().ifPresent(place -> {
            where.append(" and (q.demand < ? or q.demand = ? and q.code > ?)");
            values.addAll(List.of(demand(place), demand(place), place.id()));
        });
        values.add(query.page().limit() + 1);
        var chosen = chosen(query);
        values.addAll(0, chosen.values());
        var rows = sql.list(
                chosen.queue() + chosen.where() + where + " order by q.demand desc, q.code limit ?",
                SightingRepository::sighting,
                values.toArray());
        return Page.of(rows, query.page(), row -> new Place(Long.toString(row.demand()), row.code()));
    }

    @Override
    public int count(SightingQuery query) {
        var chosen = chosen(query);
        return sql.list(
                        withoutColumns(chosen.queue()) + "select count(*) as count from queue q " + chosen.where(),
                        row -> row.getInt("count"),
                        chosen.values().toArray())
                .get(0);
    }

    /** The part of the queue that a query asks for: the statement up to its condition, and the values of both. */
    private record Chosen(String queue, String where, List<Object> values) {}

    private static Chosen chosen(SightingQuery query) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        query.text().ifPresent(text -> {
            conditions.add("strpos(upper(s.code), ?) > 0");
            values.add(text);
        });
        query.catalog().ifPresent(slug -> {
            conditions.add("exists (select from sighting_count c join sighting m on m.code = c.code"
                    + " where c.catalog = ? and (m.code = s.code or m.merged_into = s.code))");
            values.add(slug);
        });
        values.add(query.states().stream().map(State::id).toArray(String[]::new));
        var queue = QUEUE.formatted("true", conditions.isEmpty() ? "true" : String.join(" and ", conditions));
        return new Chosen(queue, "where q.standing = any(?)", values);
    }

    /** The queue without what is only shown. */
    private static String withoutColumns(String queue) {
        return queue.replaceFirst("(?s)select q\\.\\*,.*", "");
    }

    private static long demand(Place place) {
        try {
            return Long.parseLong(place.key());
        } catch (NumberFormatException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }

    @Override
    public Optional<Sighting> find(String code) {
        return target(code, "").flatMap(this::one);
    }

    @Override
    public Optional<Sighting> lock(String code) {
        return target(code, "").flatMap(found -> target(found, " for update")).flatMap(this::one);
    }

    private Optional<String> target(String code, String locking) {
        return sql
                .list(
                        "select coalesce(merged_into, code) as code from sighting where code = ?" + locking,
                        row -> row.getString("code"),
                        code)
                .stream()
                .findFirst();
    }

    private Optional<Sighting> one(String code) {
        return sql.list(ONE, SightingRepository::sighting, code, code, code).stream()
                .findFirst();
    }

    @Override
    public long countNew() {
        return sql.list(
                        withoutColumns(QUEUE.formatted("true", "s.state <> 'merged'"))
                                + "select count(*) as count from queue q where q.standing = 'new'",
                        row -> row.getLong("count"))
                .get(0);
    }

    @Override
    public Map<String, List<DayCount>> days(Set<String> codes) {
        record Row(String code, DayCount count) {}
        var wanted = codes.toArray(String[]::new);
        return sql
                .list(
                        DAYS,
                        row -> new Row(
                                row.getString("code"),
                                new DayCount(
                                        row.getObject("day", LocalDate.class),
                                        row.getLong("answered"),
                                        row.getLong("missed"))),
                        wanted,
                        wanted,
                        wanted)
                .stream()
                .collect(groupingBy(Row::code, mapping(Row::count, toList())));
    }

    @Override
    public void take(String code, Optional<String> login) {
        sql.update("update sighting set taken_by = ? where code = ?", login.orElse(null), code);
    }

    @Override
    public void dismiss(String code, String reason, long demand) {
        set(code, "state = 'dismissed', reason = ?, dismissed_demand = ?", reason, demand);
    }

    @Override
    public void reopen(String code) {
        set(code, "state = 'new', reason = null, dismissed_demand = null");
    }

    @Override
    public void merge(String code, String into) {
        sql.update("update sighting set merged_into = ? where merged_into = ?", into, code);
        sql.update("update report set code = ? where code = ?", into, code);
        sql.update("update note set sighting = ? where sighting = ?", into, code);
        set(code, "state = 'merged', merged_into = ?, reason = null, dismissed_demand = null", into);
    }

    private void set(String code, String changes, Object... values) {
        var all = Stream.concat(Arrays.stream(values), Stream.of(code)).toArray();
        sql.update(
                "update sighting set answer_catalog = null, answer_code = null, answered_at = null, " + changes
                        + " where code = ?",
                all);
    }

    @Override
    public void answer(Map<EntryRef, EntryContent> entries) {
        var keys = new Columns();
        var ranges = new Columns();
        entries.forEach((entry, content) -> {
            var primary =
                    CodeKeys.of(List.of(CodeRecogniser.recognise(entry.code()).best()));
            primary.keys().forEach(key -> keys.add(entry, key, 0, 0));
            primary.values().forEach(value -> ranges.add(entry, "", value, value));
            for (var code : content.codes()) {
                keys.add(entry, code.key(), 0, 0);
                if (code.low() != null && code.high() != null) {
                    ranges.add(entry, "", code.low(), code.high());
                }
            }
            var symbol = content.symbol();
            if (symbol != null) {
                keys.add(entry, symbol.toUpperCase(Locale.ROOT), 0, 0);
            }
        });
        sql.update(
                ANSWER,
                keys.keys.toArray(String[]::new),
                keys.catalogs.toArray(String[]::new),
                keys.codes.toArray(String[]::new),
                ranges.lows.toArray(Long[]::new),
                ranges.highs.toArray(Long[]::new),
                ranges.catalogs.toArray(String[]::new),
                ranges.codes.toArray(String[]::new));
    }

    /** What entries are met by. */
    private static final class Columns {

        private final List<String> keys = new ArrayList<>();
        private final List<Long> lows = new ArrayList<>();
        private final List<Long> highs = new ArrayList<>();
        private final List<String> catalogs = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();

        void add(EntryRef entry, String key, long low, long high) {
            keys.add(key);
            lows.add(low);
            highs.add(high);
            catalogs.add(entry.catalog());
            codes.add(entry.code());
        }
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        var state = State.ofId(row.getString("standing")).orElseThrow();
        return new Sighting(
                row.getString("code"),
                row.getString("notation"),
                state,
                Optional.ofNullable(row.getString("taken_by")),
                state == State.DISMISSED ? Optional.ofNullable(row.getString("reason")) : Optional.empty(),
                state == State.ANSWERED ? answer(row) : Optional.empty(),
                row.getLong("demand"),
                row.getLong("before"),
                state.isOpen() && "dismissed".equals(row.getString("state")),
                row.getLong("reports"),
                moment(row, "first_seen_at"),
                moment(row, "last_seen_at"),
                list(row, "catalogs"),
                list(row, "products"));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        return Optional.of(
                new Answer(row.getString("answer_catalog"), row.getString("answer_code"), moment(row, "answered_at")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
