-- Half of the time of a search went into round trips for what its hits say, and into the thousandth hit.
drop function find_search_entries;
drop function rank_search_documents;

-- Of a word that many documents have, reading the table finds enough sooner than the index lists them all.
create function frequent_search_documents(wanted tsquery, most int) returns setof search_document
language sql stable set enable_seqscan = on set enable_bitmapscan = off as $$
  select d.* from search_document d where d.document @@ wanted limit most;
$$;

comment on function frequent_search_documents is 'The first so many documents that match what many do.';

-- The whole of a search as one question. As a function it is planned once a session: planning it takes longer than carrying
-- it out, and the plan hardly depends on what is asked. Compiling it would take longer still.
create function find_search_entries(
  asked_values bigint[], asked_keys text[], beginning text, beyond text, asked_words text, asked_phrases text[],
  asked_without text[], asked_filter text, asked_frequency bigint, most_named int, most_ranked int, most_hits int,
  hits_before int
)
returns table (kind text, label text, number bigint, value text, catalog text, title text, scope text)
language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  wanted tsquery := search_query(asked_words, asked_phrases, asked_without, asked_filter);
  ranking tsquery := coalesce(asked_words::tsquery, wanted);
  filter tsquery := asked_filter::tsquery;
  frequent boolean := asked_frequency::float8 ^ 2 > 4.0 * most_ranked * (
    select greatest(c.reltuples, 1) from pg_class c where c.oid = 'search_document'::regclass
  );
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
    select distinct on (t.entry_id) t.entry_id, d.catalog_id, d.outcome, t.tier, t.place
    from told t join search_document d on d.entry_id = t.entry_id
    where filter is null or d.document @@ filter
    order by t.entry_id, t.tier, t.place
  ),
  worded as (
    (select d.* from search_document d where not frequent and d.document @@ wanted limit most_ranked)
    union all
    select d.* from frequent_search_documents(wanted, most_ranked) d where frequent
  ),
  hits as materialized (
    select k.entry_id, k.catalog_id, k.outcome, k.tier, k.place, 0::real as rank from kept k
    union all
    select d.entry_id, d.catalog_id, d.outcome, 3, 0, search_rank(d.document, d.retired, ranking)
    from worded d
    where d.entry_id not in (select k.entry_id from kept k)
  ),
  weighed as materialized (
    select c.id, c.slug, c.title, c.product, c.scope,
      (case c.scope when 'product' then 1.0 else 0.8 end)::real as weight
    from catalog c where c.visibility = 'public'
  ),
  best as (
    select h.entry_id, h.tier, h.place, h.rank * w.weight as score, w.weight, w.slug, w.title, w.scope
    from hits h join weighed w on w.id = h.catalog_id
    order by h.tier, h.place, h.rank * w.weight desc, w.weight desc, h.entry_id
    limit most_hits offset hits_before
  ),
  counted as materialized (
    select h.catalog_id, h.outcome, count(*) as count from hits h group by h.catalog_id, h.outcome
  ),
  shelved as materialized (
    select w.slug, w.title, w.product, sum(n.count)::bigint as count
    from counted n join weighed w on w.id = n.catalog_id
    group by w.slug, w.title, w.product
  )
  (
    select 'hit' as kind, (array['CODE', 'NAME', 'BEGINNING', 'TEXT'])[b.tier + 1] as label, b.entry_id as number,
      d.document::text as value, b.slug as catalog, b.title, b.scope
    from best b join published_document d on d.entry_id = b.entry_id
    order by b.tier, b.place, b.score desc, b.weight desc, b.entry_id
  )
  union all
  select 'total', null, sum(n.count)::bigint, null, null, null, null from counted n
  union all
  select 'named', null, count(*), null, null, null, null from named
  union all
  (select 'catalog', s.title, s.count, s.slug, null, null, null from shelved s order by s.count desc, s.title limit 20)
  union all
  (select 'product', s.product, sum(s.count)::bigint, s.product, null, null, null from shelved s where s.product is not null
   group by s.product order by 3 desc, 2 limit 20)
  union all
  (select 'outcome', n.outcome, sum(n.count)::bigint, n.outcome, null, null, null from counted n
   group by n.outcome order by 3 desc, 2);
end
$$;

comment on function find_search_entries is
  'Hits of every tier, the best first, with what is published of them, and how they spread. Of two texts that fit about as well, what a product means by its code is told before what the code means in general.';

-- A word that others begin with is unfinished; what merely resembles it was not meant then.
create or replace function similar_search_words(typed text, most int) returns table (word text, stem text, documents int, begins boolean)
language plpgsql stable set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  plain text := lower(replace(search_text(typed), ' ', ''));
begin
  return query
  select w.word, w.stem, w.documents, true
  from search_word w
  where length(plain) >= 3 and w.word >= plain and w.word < plain || chr(1114109)
  order by w.documents desc, w.word
  limit most;
  if found then
    return;
  end if;
  return query
  select w.word, w.stem, w.documents, false
  from search_word w
  where w.word % plain
  order by similarity(w.word, plain) desc, w.documents desc, w.word
  limit most;
end
$$;

comment on function similar_search_words is 'Words that begin like that one, the commonest first; if there are none, similar ones, the most similar first.';
