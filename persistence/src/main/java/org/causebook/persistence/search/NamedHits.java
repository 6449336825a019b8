package org.causebook.persistence.search;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.causebook.search.Hit;
import org.causebook.search.IndexQuery;
import org.causebook.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/**
 * The entries that have a code, a symbol, or a name that begins like the text, the best first.
 *
 * @param complete whether these are all
 */
record NamedHits(List<HitRow> rows, boolean complete) {

    /** By the numbers in the query. */
    private static final List<Hit.Reason> TIERS = List.of(Hit.Reason.CODE, Hit.Reason.NAME, Hit.Reason.BEGINNING);

    /** Names of entries that the filter rules out come without the entry, because they count among the names. */
    private static final String NAMED = """
            select n.tier, %s
            from (
              select n.entry_id, 0 as tier, 2 * v.position + (n.kind <> 'primary')::int as place
              from unnest(?::bigint[]) with ordinality v (value, position)
              join entry_code n on n.low = v.value and n.high = v.value
              union all
              select n.entry_id, 0, 2000 + v.position
              from unnest(?::bigint[]) with ordinality v (value, position)
              join entry_code n on n.low < n.high and int8range(n.low, n.high, '[]') @> v.value
              union all
              select n.entry_id, 0, 2 * k.position + (n.kind <> 'primary')::int
              from unnest(?::text[]) with ordinality k (key, position) join entry_code n on n.key = k.key
              union all
              select n.entry_id, 0, 2 * k.position
              from unnest(?::text[]) with ordinality k (key, position) join published_entry n on upper(n.symbol) = k.key
              union all
              select n.entry_id, case when length(n.name) = ? then 1 else 2 end, length(n.name)
              from (
                select s.entry_id, s.name from search_name s
                where s.name >= ? and s.name < ? order by s.name limit %d
              ) n
            ) n
            left join published_entry m on m.entry_id = n.entry_id""".formatted(HitRow.COLUMNS, SearchIndex.MOST_NAMED);

    private static final String BEST_FIRST = """
            ) desc, n.place, m.cause_determined desc, c.scope = 'general' desc, m.causes desc, m.updated_at desc, m.entry_id desc
            limit\s""" + SearchIndex.MOST_RANKED;

    private record Named(Hit.Reason because, @Nullable HitRow row) {}

    static NamedHits find(DataSource source, IndexQuery query, EntryFilter filter) {
        var named = named(query, filter).list(source, row -> {
            var because = TIERS.get(row.getInt("tier"));
            return new Named(because, row.getString("slug") == null ? null : HitRow.read(row, because));
        });
        long beginnings =
                named.stream().filter(each -> each.because() != Hit.Reason.CODE).count();
        return new NamedHits(
                named.stream().map(Named::row).filter(Objects::nonNull).toList(),
                named.size() < SearchIndex.MOST_RANKED && beginnings < SearchIndex.MOST_NAMED);
    }

    private static Select named(IndexQuery query, EntryFilter filter) {
        var values = query.values().toArray(Long[]::new);
        var keys = query.keys().toArray(String[]::new);
        var name = query.name();
        // Nearly every name begins with any one character.
        var beyond = name.length() < 2 ? name + "\u0001" : name + "~";
        var select = new Select(NAMED, values, values, keys, keys, name.length(), name, beyond);
        filter.outcome().ifPresent(only -> select.add(" and m.outcome = ?", only.id()));
        filter.catalogs().ifPresent(ids -> select.add(" and m.catalog_id = any(?)", EntryFilter.parameter(ids)));
        select.add(
                " left join catalog c on c.id = m.catalog_id and c.visibility = 'public' order by n.tier, (0 * n.tier ");
        query.text().stream()
                .flatMap(text -> text.weighed().stream())
                .forEach(group -> select.add(
                        "+ ? * coalesce(c.names @@ ?::tsquery, false)::int ",
                        group.rarity(),
                        TsQuery.group(group, "")));
        return select.add(BEST_FIRST);
    }
}
