package org.causebook.persistence.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.sighting.Verdict;
import org.causebook.sighting.Verdict.Tally;
import org.causebook.sighting.Verdicts;

/** Counts of verdicts. A verdict is added in one statement, so that none is lost among many at once. */
@ApplicationScoped
class VerdictRepository implements Verdicts {

    private static final String ADD = """
            insert into cause_verdict as v (entry_id, cause, yes, no, other)
            select p.entry_id, ?, given.yes, given.no, given.other
            from (values (?::bigint, ?::bigint, ?::bigint)) as given (yes, no, other), published_entry p
            join catalog c on c.id = p.catalog_id
            where c.slug = ? and p.code = ?
            on conflict (entry_id, cause) do update
              set yes = v.yes + excluded.yes, no = v.no + excluded.no, other = v.other + excluded.other
            returning yes, yes + no + other as total
            """;

    private static final String TALLIES = """
            select c.slug, p.code, v.cause, v.yes, v.yes + v.no + v.other as total
            from cause_verdict v
            join published_entry p on p.entry_id = v.entry_id
            join catalog c on c.id = p.catalog_id
            """;

    private static final String OF_ENTRY = TALLIES + "where c.slug = ? and p.code = ?";
    private static final String MOST =
            TALLIES + "where v.yes + v.no + v.other >= ? order by total desc, v.entry_id, v.cause limit ?";

    private final Sql sql;

    @Inject
    VerdictRepository(DataSource source) {
        this.sql = new Sql(source);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getLong("yes"), row.getLong("total"));
    }

    @Override
    public Optional<Tally> add(Judged judged, Verdict verdict) {
        return sql
                .list(
                        ADD,
                        VerdictRepository::tally,
                        judged.cause(),
                        verdict == Verdict.YES ? 1 : 0,
                        verdict == Verdict.NO ? 1 : 0,
                        verdict == Verdict.OTHER ? 1 : 0,
                        judged.catalog(),
                        judged.code())
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, Tally> of(String catalog, String code) {
        var found = new LinkedHashMap<String, Tally>();
        sql.list(OF_ENTRY, row -> found.put(row.getString("cause"), tally(row)), catalog, code);
        return found;
    }

    @Override
    public Map<Judged, Tally> most(int least, int limit) {
        var found = new LinkedHashMap<Judged, Tally>();
        sql.list(
                MOST,
                row -> found.put(
                        new Judged(row.getString("slug"), row.getString("code"), row.getString("cause")), tally(row)),
                least,
                limit);
        return found;
    }
}
