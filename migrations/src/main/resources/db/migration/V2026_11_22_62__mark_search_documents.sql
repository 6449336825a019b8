-- An index lists all documents that have the words before the first of them is read: of common words, and of phrases of
-- such, that was most of a search. Marks tell which of them to list.
drop function find_search_entries;
drop function frequent_search_documents;

create function search_stretch(entry_id bigint) returns int
language sql immutable parallel safe as $$
  select width_bucket(entry_id, '{4096, 32768, 262144, 2097152, 16777216, 134217728}'::bigint[]);
$$;

comment on function search_stretch is
  'Which stretch of the entries that one is in: the first ends before entry 4,096, each further one at eight times as many.';

create function search_pairs(document tsvector) returns smallint[]
language sql immutable parallel safe as $$
  with placed as (select w.lexeme, p.place from unnest(document) as w, unnest(w.positions) as p (place))
  select array_agg(distinct (hashtext(a.lexeme || ' ' || b.lexeme) & 4095)::smallint)
  from placed a
  join placed b on b.place = a.place + 1;
$$;

comment on function search_pairs is 'The words that follow each other, each two as a number from 0 to 4095.';

create function search_marks(entry_id bigint, document tsvector) returns smallint[]
language sql immutable parallel safe as $$
  select array_append(search_pairs(document), (-1 - search_stretch(entry_id))::smallint);
$$;

drop index ix_search_document_document;
alter table search_document
  add column marks smallint[] not null generated always as (search_marks(entry_id, document)) stored;

create index ix_search_document_document on search_document using gin (document, marks);

comment on column search_document.marks is
  'The stretch of the entry, as a negative number, and its pairs of words: by these few documents are read for a phrase.';

-- As it was, but with that index, and documents in the order of their stretches.
create or replace procedure rebuild_search()
language plpgsql as $$
begin
  alter table published_entry enable trigger ix_search_published_entry_insert;
  alter table published_entry enable trigger ix_search_published_entry_update;
  alter table published_entry enable trigger ix_search_published_entry_delete;
  alter table published_cause enable trigger ix_search_published_cause_insert;
  alter table published_cause enable trigger ix_search_published_cause_update;
  alter table published_cause enable trigger ix_search_published_cause_delete;
  alter table entry_code enable trigger ix_search_entry_code_insert;
  alter table entry_code enable trigger ix_search_entry_code_update;
  alter table entry_code enable trigger ix_search_entry_code_delete;
  perform from change_counter for update;
  truncate search_document, search_document_words, search_name, search_word;
  drop index ix_search_document_document, ix_search_word_similar;
  alter table search_document_words disable trigger ix_search_document_words_insert;

  -- A table of its own, because only creating one lets several processes make the texts.
  create temporary table search_source_made on commit drop as
  select s.entry_id, s.catalog_id, s.outcome, s.retired, search_document_of(s) as document, search_words_of(s) as words
  from (select * from search_source offset 0) as s;
  insert into search_document (entry_id, catalog_id, outcome, retired, document)
  select s.entry_id, s.catalog_id, s.outcome, s.retired, s.document from search_source_made s order by s.entry_id;
  insert into search_document_words (entry_id, words)
  select s.entry_id, s.words from search_source_made s;
  drop table search_source_made;
  insert into search_name (name, entry_id, kind)
  select n.name, n.entry_id, n.kind
  from search_source_name n
  join search_document d on d.entry_id = n.entry_id;
  insert into search_word (word, stem, documents)
  select c.word, s.stem, c.documents
  from (select unnest(words) as word, count(*) as documents from search_document_words group by 1) as c
  cross join search_stem(c.word) as s (stem)
  where s.stem is not null;

  alter table search_document_words enable trigger ix_search_document_words_insert;
  create index ix_search_document_document on search_document using gin (document, marks);
  create index ix_search_word_similar on search_word using gin (word gin_trgm_ops);
end
$$;

-- Stretch by stretch: what many documents have is found in the first, and what few have is soon listed in all of them.
create function rank_search_documents(wanted tsquery, ranked tsquery, pairs smallint[], most int)
returns table (entry_id bigint, catalog_id bigint, outcome text, rank real)
language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  last int := (select coalesce(search_stretch(max(d.entry_id)), 0) from search_document d);
  missing int := most;
  listed int;
begin
  if wanted is null then
    return;
  end if;
  for stretch in 0 .. last loop
    if stretch < last or pairs is not null then
      return query
      select d.entry_id, d.catalog_id, d.outcome, search_rank(d.document, d.retired, ranked)
      from search_document d
      where d.document @@ wanted and d.marks @> (array[(-1 - stretch)::smallint] || pairs)
      limit missing;
    else
      -- That is most of all entries: leaving out the few that were found before takes less than listing the stretch.
      return query
      select d.entry_id, d.catalog_id, d.outcome, search_rank(d.document, d.retired, ranked)
      from search_document d
      where d.document @@ wanted and search_stretch(d.entry_id) = stretch
      limit missing;
    end if;
    get diagnostics listed = row_count;
    missing := missing - listed;
    exit when missing = 0;
  end loop;
end
$$;

comment on function rank_search_documents is 'Ranks the first so many documents that match: ranking all of a common word takes too long.';

-- The whole of a search as one question. As a function it is planned once a session: planning it takes longer than carrying
-- it out, and the plan hardly depends on what is asked. Compiling it would take longer still.
create function find_search_entries(
  asked_values bigint[], asked_keys text[], beginning text, beyond text, asked_words text, asked_phrases text[],
  asked_without text[], asked_filter text, most_named int, most_ranked int, most_hits int, hits_before int
)
returns table (kind text, label text, number bigint, value text, catalog text, title text, scope text)
language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  wanted tsquery := search_query(asked_words, asked_phrases, asked_without, asked_filter);
  ranking tsquery := coalesce(asked_words::tsquery, wanted);
  filter tsquery := asked_filter::tsquery;
  pairs smallint[] := (
    select array_agg(p.pair)
    from unnest(asked_phrases) as a (phrase), unnest(search_pairs(to_tsvector('english', search_text(a.phrase)))) as p (pair)
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
    (select n.entry_id, 0 as tier, n.position as place from coded n limit most_ranked)
    union all
    select n.entry_id, case when n.length = length(beginning) then 1 else 2 end, n.length from named n
  ),
  kept as materialized (
    select distinct on (t.entry_id) t.entry_id, d.catalog_id, d.outcome, t.tier, t.place
    from told t join search_document d on d.entry_id = t.entry_id
    where filter is null or d.document @@ filter
    order by t.entry_id, t.tier, t.place
  ),
  hits as materialized (
    select k.entry_id, k.catalog_id, k.outcome, k.tier, k.place, 0::real as rank from kept k
    union all
    select d.entry_id, d.catalog_id, d.outcome, 3, 0, d.rank
    from rank_search_documents(wanted, ranking, pairs, most_ranked) d
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

-- Asked for none, it gives none: words are resolved with the similar ones of those that nothing has.
alter function similar_search_words strict;
