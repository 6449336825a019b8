package org.causebook.persistence.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.catalog.Audience;
import org.causebook.sighting.Figures;
import org.causebook.sighting.Statistics.Answers;
import org.causebook.sighting.Statistics.Day;
import org.causebook.sighting.Statistics.Demand;
import org.causebook.sighting.Statistics.OfCatalog;
import org.causebook.sighting.Statistics.OfCode;
import org.causebook.sighting.Statistics.OfPerson;

/** Sums and medians, which have no object form. */
@ApplicationScoped
class FiguresRepository implements Figures {

    private static final String TODAY = "(now() at time zone 'UTC')::date";

    /** The first moment of the first day. */
    private static final String BEGINNING = "((today - ?::int + 1)::timestamp at time zone 'UTC')";

    private static final String BY_DAY = """
            select d.day::date as day, coalesce(sum(s.answered), 0)::bigint as answered,
              coalesce(sum(s.undetermined), 0)::bigint as undetermined, coalesce(sum(s.unknown), 0)::bigint as unknown
            from generate_series(today - ?::int + 1, today, interval '1 day') as d (day)
            left join sighting_day s on s.day = d.day::date
              and (? or s.catalog = '' or s.catalog in (select slug from catalog where visibility = 'public'))
            group by d.day order by d.day
            """;

    /** The counts are read once for both lists. */
    private static final String DEMAND = """
            with counted as (
              select code, sum(answered)::bigint as answered, sum(undetermined + unknown)::bigint as missed
              from sighting_count where day > today - ?::int and code <> '' group by code
            ), total as materialized (
              select coalesce(m.merged_into, c.code) as code, sum(c.answered)::bigint as answered,
                sum(c.missed)::bigint as missed
              from counted c left join sighting m on m.code = c.code and m.merged_into is not null
              group by 1
            )
            (select 'asked' as list, t.* from total t order by answered + missed desc, code limit ?)
            union all
            (select 'missed', t.* from total t where missed > 0 order by missed desc, code limit ?)
            """;

    private static final String ANSWERS = """
            select count(*) as count, percentile_cont(0.5) within group (
              order by extract(epoch from s.answered_at - s.first_seen_at)
            ) as median
            from sighting s
            where s.state = 'answered' and s.answered_at >= beginning
              and (? or s.answer_catalog in (select slug from catalog where visibility = 'public'))
            """;

    private static final String CATALOGS = """
            select c.slug, c.title, c.visibility = 'public' as public, coalesce(p.entries, 0) as entries,
              coalesce(p.determined, 0) as determined, p.age, coalesce(d.answered, 0)::bigint as answered,
              coalesce(d.missed, 0)::bigint as missed
            from catalog c
            left join (
              select catalog_id, count(*) as entries, count(*) filter (where cause_determined) as determined,
                avg(extract(epoch from now() - updated_at)) as age
              from published_entry where state = 'published' group by catalog_id
            ) p on p.catalog_id = c.id
            left join (
              select catalog, sum(answered) as answered, sum(undetermined + unknown) as missed
              from sighting_day where day > today - ?::int group by catalog
            ) d on d.catalog = c.slug
            where c.state = 'active' and (? or c.visibility = 'public')
            order by entries desc, c.slug
            """;

    private static final String PEOPLE = """
            select login, sum(written)::bigint as written, sum(published)::bigint as published,
              sum(reviewed)::bigint as reviewed
            from (
              select author as login, count(*) as written, count(edition) as published, 0 as reviewed
              from revision where author is not null and created_at >= beginning group by author
              union all
              select reviewer, 0, 0, count(*)
              from decision where reviewer is not null and decided_at >= beginning group by reviewer
            ) as work
            group by login order by sum(written) + sum(reviewed) desc, login limit ?
            """;

    private final Sql sql;

    @Inject
    FiguresRepository(DataSource source) {
        this.sql = new Sql(source);
    }

    private static String statement(String text) {
        return text.replace("beginning", BEGINNING).replace("today", TODAY);
    }

    @Override
    public List<Day> byDay(Audience audience, int days) {
        return sql.list(
                statement(BY_DAY),
                row -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getLong("answered"),
                        row.getLong("undetermined"),
                        row.getLong("unknown")),
                days,
                audience == Audience.STAFF);
    }

    @Override
    public Demand demand(int days, int most) {
        record Row(String list, OfCode code) {}
        var rows = sql.list(
                statement(DEMAND),
                row -> new Row(
                        row.getString("list"),
                        new OfCode(row.getString("code"), row.getLong("answered"), row.getLong("missed"))),
                days,
                most,
                most);
        return new Demand(
                rows.stream()
                        .filter(row -> row.list().equals("asked"))
                        .map(Row::code)
                        .toList(),
                rows.stream()
                        .filter(row -> row.list().equals("missed"))
                        .map(Row::code)
                        .toList());
    }

    @Override
    public Answers answers(Audience audience, int days) {
        return sql.list(
                        statement(ANSWERS),
                        row -> new Answers(row.getLong("count"), seconds(row, "median")),
                        days,
                        audience == Audience.STAFF)
                .get(0);
    }

    @Override
    public List<OfCatalog> catalogs(Audience audience, int days) {
        return sql.list(
                statement(CATALOGS),
                row -> new OfCatalog(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getBoolean("public"),
                        row.getLong("entries"),
                        row.getLong("determined"),
                        seconds(row, "age"),
                        row.getLong("answered"),
                        row.getLong("missed")),
                days,
                audience == Audience.STAFF);
    }

    @Override
    public List<OfPerson> people(int days, int most) {
        return sql.list(
                statement(PEOPLE),
                row -> new OfPerson(
                        row.getString("login"),
                        row.getLong("written"),
                        row.getLong("published"),
                        row.getLong("reviewed")),
                days,
                days,
                most);
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.max(0, Math.round(seconds))));
    }
}
