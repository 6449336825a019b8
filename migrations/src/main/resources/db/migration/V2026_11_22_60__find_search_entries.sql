-- The whole of a search as one question. As a function it is planned once a session: planning it takes longer than carrying
-- it out, and the plan hardly depends on what is asked.
create function find_search_entries(
  asked_values bigint[], asked_keys text[], beginning text, beyond text, asked_words text, asked_phrases text[],
  asked_without text[], asked_filter text, asked_frequency bigint, most_named int, most_ranked int, most_hits int,
  hits_before int
)
returns table (kind text, label text, number bigint, value text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return query
  with coded as (
    select c.entry_id, v.position
    from unnest(asked_values) with ordinality as v (value, position)
    join entry_code c on c.low = v.value and c.high = v.value
    union all
    select c.entry_id, 1000 + v.position
    from unnest(asked_values) with ordinality as v (value, position)
    join entry_code c on int8range(c.low, c.high, '[]') @> v.value and c.low < c.high
    union all
    select c.entry_id, k.position
    from unnest(asked_keys) with ordinality as k (key, position)
    join entry_code c on c.key = k.key
    union all
    select p.entry_id, k.position
    from unnest(asked_keys) with ordinality as k (key, position)
    join published_entry p on upper(p.symbol) = k.key
  ),
  named as materialized (
    select n.entry_id, length(n.name) as length from search_name n
    where n.name >= beginning and n.name < beyond order by n.name limit most_named
  ),
  told as (
    select n.entry_id, 0 as tier, n.position as place from coded n
    union all
    select n.entry_id, case when n.length = length(beginning) then 1 else 2 end, n.length from named n
  ),
  kept as materialized (
    select distinct on (t.entry_id) t.entry_id, d.catalog_id, d.outcome, t.tier, t.place, 0::real as rank
    from told t join search_document d on d.entry_id = t.entry_id
    where asked_filter is null or d.document @@ asked_filter::tsquery
    order by t.entry_id, t.tier, t.place
  ),
  ranked as materialized (
    select r.entry_id, r.catalog_id, r.outcome, 3 as tier, 0 as place, r.rank
    from search_query(asked_words, asked_phrases, asked_without, asked_filter) q
    cross join rank_search_documents(q, coalesce(asked_words::tsquery, q), most_ranked, asked_frequency) r
  ),
  hits as materialized (
    select k.* from kept k
    union all
    select r.* from ranked r where r.entry_id not in (select k.entry_id from kept k)
  ),
  weighed as materialized (
    select c.id, c.slug, c.title, c.product,
      (case c.scope when 'product' then 1.0 else 0.8 end)::real as weight
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
      h.entry_id as number, null::text as value
    from hits h join weighed w on w.id = h.catalog_id
    order by h.tier, h.place, h.rank * w.weight desc, w.weight desc, h.entry_id
    limit most_hits offset hits_before
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
  (select 'product', product, sum(count)::bigint, product from shelved where product is not null
   group by product order by 3 desc, 2 limit 20)
  union all
  (select 'outcome', outcome, count, outcome from counted where outcome is not null order by count desc, outcome);
end
$$;

comment on function find_search_entries is
  'Hits of every tier, the best first, and how they spread. Of two texts that fit about as well, what a product means by its code is told before what the code means in general.';

-- These are bound to their indexes already: planning them for each word again finds nothing better.
alter function resolve_search_word(text) set plan_cache_mode = force_generic_plan;
alter function similar_search_words(text, int) set plan_cache_mode = force_generic_plan;
alter function rank_search_documents(tsquery, tsquery, int, bigint) set plan_cache_mode = force_generic_plan;
