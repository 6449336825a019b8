package org.causebook.persistence.search;

import java.util.List;
import javax.sql.DataSource;
import org.causebook.search.Hit;
import org.causebook.search.SearchIndex;
import org.causebook.search.TextQuery;
import org.causebook.search.TextQuery.Group;

/**
 * Finds and ranks the entries that match a text query and a filter. If few match, all are ranked. If too many match, the
 * newest of those with a determined cause are ranked, and the newest of the others: ranking all of a million would take
 * seconds.
 */
record TextCandidates(DataSource source, TextQuery query, EntryFilter filter) {

    private static final int FEW = SearchIndex.RANKED_AT_ONCE;

    /** How many of the newest entries are read at the most, to find matches among them. */
    private static final int MOST_READ = 50_000;

    private static final int DETERMINED = 300;
    private static final int UNDETERMINED = 200;

    /** If fewer of the newest entries match, all matches are ranked after all. */
    private static final int ENOUGH = 200;

    /** Of matches, those that may be hits. */
    private static final String LIKELY = """
            ) m
            join catalog c on c.id = m.catalog_id and c.visibility = 'public'
            order by m.rank desc, c.scope = 'general' desc, m.cause_determined desc, m.updated_at desc, m.entry_id desc
            limit\s""" + (SearchIndex.MOST_RANKED + 1);

    /**
     * The best first. What a code means in general counts a sixth more than what a product means by it, unless the query
     * names the product. What is asked most is explained best, so each cause counts, up to four.
     */
    private static final String BEST = """
            ) m
            join catalog c on c.id = m.catalog_id
            order by m.score * case when m.whole then 1.25 else 1.0 end desc, c.scope = 'general' desc,
              m.cause_determined desc, m.updated_at desc, m.entry_id desc
            """;

    /** A word in the name of the code, in what it means, in a cause, elsewhere, or in the name of the catalog. */
    private static final String WORD_COUNTS = """
             + ? * greatest(
              case
                when p.document @@ ?::tsquery then 1.0
                when p.document @@ ?::tsquery then 0.85
                when p.document @@ ?::tsquery then 0.45
                when p.document @@ ?::tsquery then 0.2
                else 0.0
              end,
              case when c.names @@ ?::tsquery then 0.9 else 0.0 end)""";

    /** What has less than this share of the best score is no hit if it lacks a word. */
    private static final double SHARE = 0.4;

    private static final String NEWEST_FIRST = " order by p.updated_at desc, p.entry_id desc limit ";

    /** The best matches, the best first. */
    record Found(List<HitRow> rows, boolean complete) {}

    Found find() {
        var entries = filter.catalogs().map(this::entriesOf).orElse(Long.MAX_VALUE);
        if (entries <= FEW) {
            return all(true);
        }
        if (fewMatch()) {
            return all(false);
        }
        var newest = best(newest(true, DETERMINED).add(" union all ").add(newest(false, UNDETERMINED)));
        return newest.size() >= ENOUGH ? found(newest, false) : all(!hasWords());
    }

    private boolean hasWords() {
        return !query.groups().isEmpty() || !query.phrases().isEmpty();
    }

    /** How many entries these catalogs have, counted up to a few. */
    private long entriesOf(List<Long> ids) {
        return count("select from published_entry p where p.catalog_id = any(?)", EntryFilter.parameter(ids));
    }

    private long count(String entries, Object... parameter) {
        return new Select("select count(*) from (" + entries + " limit " + (FEW + 1) + ") p", parameter)
                .list(source, row -> row.getLong(1))
                .get(0);
    }

    private boolean fewMatch() {
        if (!hasWords()) {
            return false;
        }
        var known = query.groups().stream().mapToLong(Group::entries).filter(entries -> entries != Group.UNKNOWN);
        if (!query.any() && known.min().orElse(Long.MAX_VALUE) <= FEW) {
            return true;
        }
        long all = allEntries();
        var expected = query.expected(all);
        // As many as take about as long to rank as finding enough among the newest does.
        return expected.isPresent()
                ? expected.getAsLong() <= Math.max(FEW, Math.sqrt(280.0 * all))
                : TsQuery.wanted(query)
                                .map(wanted ->
                                        count("select from published_entry p where p.document @@ ?::tsquery", wanted))
                                .orElse(0L)
                        <= FEW;
    }

    /** As the database last estimated it, which it may have done before most of them were added. */
    private long allEntries() {
        long estimated = new Select("select reltuples::bigint from pg_class where oid = 'published_entry'::regclass")
                .list(source, row -> row.getLong(1))
                .get(0);
        return Math.max(
                estimated,
                query.groups().stream().mapToLong(Group::entries).max().orElse(1));
    }

    private Found all(boolean byFilter) {
        var rows = best(byFilter ? allByFilter() : allByWords());
        return found(rows, rows.size() <= SearchIndex.MOST_RANKED);
    }

    private static Found found(List<HitRow> rows, boolean complete) {
        return new Found(rows.stream().limit(SearchIndex.MOST_RANKED).toList(), complete);
    }

    /** A hit with how well it matches, and whether it has all the words. */
    private record Scored(HitRow row, double score, boolean whole) {}

    private List<HitRow> best(Select matches) {
        var likely = new Select("select m.* from (").add(matches).add(LIKELY);
        var scored = new Select("select " + HitRow.COLUMNS + ", m.score, m.whole from (select m.*, ")
                .add(score())
                .add(" as score, ")
                .add(whole())
                .add(" as whole from (")
                .add(likely)
                .add(") m join published_entry p on p.entry_id = m.entry_id join catalog c on c.id = p.catalog_id")
                .add(BEST)
                .list(source, row -> {
                    boolean whole = row.getBoolean("whole");
                    var because = whole || !query.any() ? Hit.Reason.WORDS : Hit.Reason.SOME;
                    return new Scored(HitRow.read(row, because), row.getDouble("score"), whole);
                });
        double best = scored.stream().mapToDouble(Scored::score).max().orElse(0);
        return scored.stream()
                .filter(each -> each.whole() || !query.any() || each.score() >= SHARE * best)
                .map(Scored::row)
                .toList();
    }

    private Select score() {
        var score = new Select("(0.0");
        for (var group : query.weighed()) {
            score.add(
                    WORD_COUNTS,
                    group.rarity(),
                    TsQuery.group(group, "A"),
                    TsQuery.group(group, "B"),
                    TsQuery.group(group, "C"),
                    TsQuery.group(group, "D"),
                    TsQuery.group(group, ""));
        }
        score.add(
                ") * case p.state when 'retired' then 0.1 else 1.0 end * (0.9 + 0.05 * least(p.causes, 4)) * case when ");
        TsQuery.named(query).ifPresent(named -> score.add("c.names @@ ?::tsquery or ", named));
        return score.add("c.scope = 'general' then 1.0 else 0.85 end");
    }

    private Select whole() {
        var whole = new Select("(true");
        query.weighed().forEach(group -> whole.add(" and p.document @@ ?::tsquery", TsQuery.group(group, "")));
        return whole.add(")");
    }

    /** By the index of texts. The sum keeps the database from reading whole catalogs instead. */
    private Select allByWords() {
        var matches = columns().add(" from published_entry p where true");
        filter.catalogs().ifPresent(ids -> matches.add(" and p.catalog_id + 0 = any(?)", EntryFilter.parameter(ids)));
        filter.outcome().ifPresent(only -> matches.add(" and p.outcome = ?", only.id()));
        return matches.add(matching());
    }

    /** By the index of catalogs or outcomes. The offset keeps the database from reading all texts instead. */
    private Select allByFilter() {
        var matches = columns().add(" from (select * from published_entry p where true");
        filter.catalogs().ifPresent(ids -> matches.add(" and p.catalog_id = any(?)", EntryFilter.parameter(ids)));
        filter.outcome().ifPresent(only -> matches.add(" and p.outcome = ?", only.id()));
        return matches.add(" offset 0) p where true").add(matching());
    }

    private Select newest(boolean determined, int most) {
        var matches = new Select("(").add(columns()).add(" from (");
        if (filter.catalogs().isPresent()) {
            var ids = filter.catalogs().get();
            matches.add(
                    "select n.* from unnest(?::bigint[]) c (id) cross join lateral ("
                            + "select * from published_entry p where p.catalog_id = c.id and p.cause_determined = "
                            + determined
                            + NEWEST_FIRST
                            + MOST_READ / ids.size()
                            + ") n",
                    EntryFilter.parameter(ids));
        } else {
            matches.add("select * from published_entry p where p.cause_determined = " + determined);
            filter.outcome().ifPresent(only -> matches.add(" and p.outcome = ?", only.id()));
            matches.add(NEWEST_FIRST + MOST_READ);
        }
        matches.add(") p where true").add(matching());
        filter.outcome().ifPresent(only -> matches.add(" and p.outcome = ?", only.id()));
        return matches.add(NEWEST_FIRST + most + ")");
    }

    private Select columns() {
        var columns = new Select("select p.entry_id, p.catalog_id, p.outcome, p.cause_determined, p.updated_at, "
                + "case p.state when 'retired' then 0.1 else 1.0 end");
        TsQuery.ranked(query)
                .ifPresent(ranked -> columns.add(" * ts_rank('{0.1, 0.3, 0.6, 1.0}', p.document, ?::tsquery)", ranked));
        return columns.add(" as rank");
    }

    private Select matching() {
        var matching = new Select("");
        TsQuery.wanted(query).ifPresent(wanted -> matching.add(" and p.document @@ ?::tsquery", wanted));
        return matching;
    }
}
