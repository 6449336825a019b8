package org.causebook.persistence.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.causebook.search.Facets;
import org.causebook.search.Facets.Facet;
import org.causebook.search.SearchIndex;
import org.causebook.search.SearchIndex.Found;
import org.causebook.search.SearchIndex.Match;
import org.causebook.search.SearchIndex.Question;
import org.causebook.search.SearchIndex.Tier;
import org.causebook.search.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * One search as one statement: hits of every tier, their number, and how they spread. Of two texts that fit about as
 * well, what a product means by its code is told before what the code means in general.
 */
final class FindDocuments {

    private static final String SQL = """
            with coded as (
              select c.entry_id, v.position
              from unnest(cast(:values as bigint[])) with ordinality as v (value, position)
              join entry_code c on c.low = v.value and c.high = v.value
              union all
              select c.entry_id, 1000 + v.position
              from unnest(cast(:values as bigint[])) with ordinality as v (value, position)
              join entry_code c on int8range(c.low, c.high, '[]') @> v.value and c.low < c.high
              union all
              select c.entry_id, k.position
              from unnest(cast(:keys as text[])) with ordinality as k (key, position)
              join entry_code c on c.key = k.key
              union all
              select p.entry_id, k.position
              from unnest(cast(:keys as text[])) with ordinality as k (key, position)
              join published_entry p on upper(p.symbol) = k.key
            ),
            named as materialized (
              select n.entry_id, length(n.name) as length from search_name n
              where n.name >= :name and n.name < :name_end order by n.name limit :most
            ),
            told as (
              select n.entry_id, 0 as tier, n.position as place from coded n
              union all
              select n.entry_id, case when n.length = length(:name) then 1 else 2 end, n.length from named n
            ),
            kept as materialized (
              select distinct on (t.entry_id) t.entry_id, d.catalog_id, d.outcome, t.tier, t.place, cast(0 as real) as rank
              from told t join search_document d on d.entry_id = t.entry_id
              where cast(:filter as tsquery) is null or d.document @@ cast(:filter as tsquery)
              order by t.entry_id, t.tier, t.place
            ),
            ranked as materialized (
              select r.entry_id, r.catalog_id, r.outcome, 3 as tier, 0 as place, r.rank
              from search_query(:words, cast(:phrases as text[]), cast(:without as text[]), :filter) q
              cross join rank_search_documents(q, coalesce(cast(:words as tsquery), q), :most, :frequency) r
            ),
            hits as materialized (
              select k.* from kept k
              union all
              select r.* from ranked r where r.entry_id not in (select k.entry_id from kept k)
            ),
            weighed as materialized (
              select c.id, c.slug, c.title, c.product,
                cast(case c.scope when 'product' then 1.0 else 0.8 end as real) as weight
              from catalog c where c.visibility = 'public'
            ),
            counted as materialized (
              select h.catalog_id, h.outcome, count(*) as count from hits h
              group by grouping sets ((h.catalog_id), (h.outcome), ())
            ),
            shelved as materialized (
              select w.slug, w.title, w.product, n.count from counted n join weighed w on w.id = n.catalog_id
            )
            (
              select 'hit' as kind, (array['CODE', 'NAME', 'BEGINNING', 'TEXT'])[h.tier + 1] as label,
                h.entry_id as number, cast(null as text) as value
              from hits h join weighed w on w.id = h.catalog_id
              order by h.tier, h.place, h.rank * w.weight desc, w.weight desc, h.entry_id
              limit :limit offset :offset
            )
            union all
            select 'total', null, n.count, null from counted n where n.catalog_id is null and n.outcome is null
            union all
            select 'ranked', null, count(*), null from ranked
            union all
            select 'named', null, count(*), null from named
            union all
            (select 'catalog', title, count, slug from shelved order by count desc, title limit 20)
            union all
            (select 'product', product, cast(sum(count) as bigint), product from shelved where product is not null
             group by product order by 3 desc, 2 limit 20)
            union all
            (select 'outcome', outcome, count, outcome from counted where outcome is not null order by count desc, outcome)
            """;

    private final List<Match> matches = new ArrayList<>();
    private final List<Facet> catalogs = new ArrayList<>();
    private final List<Facet> products = new ArrayList<>();
    private final List<Facet> outcomes = new ArrayList<>();
    private long total;
    private boolean complete = true;

    /** Asks the question. */
    static Found ask(EntityManager database, Question question) {
        // Left to itself the database plans this statement anew every time, which takes longer than carrying it out.
        database.createNativeQuery("set local plan_cache_mode = force_generic_plan")
                .executeUpdate();
        var query = database.createNativeQuery(SQL, Tuple.class)
                .setParameter("values", question.values().toArray(Long[]::new))
                .setParameter("keys", question.keys().toArray(String[]::new))
                .setParameter("name", question.name())
                .setParameter(
                        "name_end", question.name().length() < 2 ? question.name() + "\u0001" : question.name() + "~")
                .setParameter(
                        "words", question.wanted().flatMap(TextQuery::words).orElse(null))
                .setParameter("phrases", texts(question, Wanted::phrases))
                .setParameter("without", texts(question, Wanted::without))
                .setParameter("filter", TextQuery.filter(question.filter()).orElse(null))
                .setParameter("most", SearchIndex.MOST_RANKED)
                .setParameter("frequency", frequency(question))
                .setParameter("limit", question.limit())
                .setParameter("offset", question.offset());
        var answer = new FindDocuments();
        for (var row : query.getResultList()) {
            answer.add((Tuple) row);
        }
        return answer.found();
    }

    /** Known of a single word alone: how many have two words, or a word and a filter, nobody has counted. */
    private static long frequency(Question question) {
        return question.filter().any()
                ? 0
                : question.wanted().map(Wanted::frequency).orElse(0L);
    }

    private static String[] texts(Question question, Function<Wanted, List<String>> part) {
        return question.wanted().map(part).orElse(List.of()).toArray(String[]::new);
    }

    private void add(Tuple row) {
        var number = ((Number) row.get("number")).longValue();
        switch (row.get("kind", String.class)) {
            case "hit" -> matches.add(new Match(number, Tier.valueOf(text(row, "label"))));
            case "total" -> total = number;
            case "catalog" -> catalogs.add(facet(row, number));
            case "product" -> products.add(facet(row, number));
            case "outcome" -> outcomes.add(facet(row, number));
            default -> complete &= number < SearchIndex.MOST_RANKED;
        }
    }

    private Found found() {
        return new Found(matches, total, complete, new Facets(catalogs, products, outcomes));
    }

    private static Facet facet(Tuple row, long count) {
        return new Facet(text(row, "value"), text(row, "label"), count);
    }

    private static String text(Tuple row, String column) {
        @Nullable String text = row.get(column, String.class);
        return Objects.requireNonNull(text, column);
    }
}
