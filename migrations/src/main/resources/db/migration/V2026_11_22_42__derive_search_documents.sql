-- Text becomes search documents here and nowhere else, so that what is typed is cut into words as what is stored is.
create function search_text(text text) returns text
language sql stable parallel safe as $$
  -- Signs of ASCII part words: left to the parser, addresses and file names would be words of their own.
  select regexp_replace(unaccent(left(text, 30000)), '[!-/:-@[-`{-~]+', ' ', 'g');
$$;

comment on function search_text is 'Text as words with spaces between; at most the first 30,000 characters, of which no document becomes too long.';

create function search_stem(word text) returns text
language sql stable parallel safe as $$
  select (tsvector_to_array(to_tsvector('english', search_text(word))))[1];
$$;

comment on function search_stem is 'What the forms of a word have in common; null for words that say nothing, such as "the".';

create function search_name_of(text text) returns text
language sql immutable parallel safe as $$
  select upper(regexp_replace(text, '[^A-Za-z0-9]', '', 'g'));
$$;

create function search_filter(field text, value text) returns text
language sql immutable parallel safe as $$
  select field || '=' || lower(btrim(value));
$$;

comment on function search_filter is 'A stem that no text can have, because text has no =.';

-- Every name under which an entry can be found by its beginning.
create view search_source_name as
select n.entry_id, search_name_of(n.name) as name, min(n.kind) as kind
from (
  select c.entry_id, c.text as name, 'code' as kind from entry_code c
  union all
  select c.entry_id, c.key, 'form' from entry_code c
  union all
  select c.entry_id, lpad(to_hex(c.low), 8, '0'), 'form' from entry_code c where c.low = c.high and c.low > 65535
  union all
  select c.entry_id, ltrim(substring(c.text from '[0-9]+$'), '0'), 'form' from entry_code c where c.text ~ '^[A-Za-z]'
  union all
  select p.entry_id, p.symbol, 'symbol' from published_entry p
) as n
where search_name_of(n.name) <> ''
group by n.entry_id, search_name_of(n.name);

create view search_source as
select p.entry_id, p.catalog_id, p.outcome, p.state = 'retired' as retired,
  search_text(concat_ws(' ', p.symbol, n.names)) as names,
  search_text(p.meaning) as meaning,
  search_text(coalesce(k.explanations, '')) as explanations,
  search_text(concat_ws(
    ' ', k.resolutions, p.symbol_note, array_to_string(p.applies_to, ' '), c.slug, c.title, c.program, c.product,
    array_to_string(c.keywords, ' ')
  )) as surroundings,
  array[search_filter('catalog', c.slug), search_filter('outcome', p.outcome)]
    || array(
      select search_filter('product', w.word)
      from unnest(array[c.product] || string_to_array(c.product, ' ')) as w (word)
      where btrim(w.word) <> ''
    ) as filters
from published_entry p
join catalog c on c.id = p.catalog_id and c.visibility = 'public'
cross join lateral (
  select string_agg(concat_ws(
    ' ', e.text, e.key,
    case when e.low = e.high and e.low > 65535 then lpad(to_hex(e.low), 8, '0') end,
    case when e.text ~ '^[A-Za-z]' then substring(e.text from '[0-9]+$') end,
    case when e.text ~ '^[A-Za-z]' then ltrim(substring(e.text from '[0-9]+$'), '0') end
  ), ' ') as names
  from entry_code e
  where e.entry_id = p.entry_id
) as n
cross join lateral (
  select string_agg(e.explanation, ' ' order by e.position) as explanations,
    string_agg(e.resolution, ' ' order by e.position) as resolutions
  from published_cause e
  where e.entry_id = p.entry_id
) as k;

comment on view search_source is 'The texts of every entry that the public may read, by what they weigh.';

create function search_document_of(source search_source) returns tsvector
language sql stable parallel safe as $$
  select setweight(to_tsvector('english', source.names), 'A')
    || setweight(to_tsvector('english', source.meaning), 'B')
    || setweight(to_tsvector('english', source.explanations), 'C')
    || setweight(to_tsvector('english', source.surroundings), 'D')
    || array_to_tsvector(source.filters);
$$;

create function search_words_of(source search_source) returns text[]
language sql stable parallel safe as $$
  select array(
    select w.word
    from unnest(tsvector_to_array(to_tsvector(
      'simple', concat_ws(' ', source.names, source.meaning, source.explanations, source.surroundings)
    ))) as w (word)
    where length(w.word) between 3 and 40 and w.word !~ '[0-9]'
  );
$$;

create function derive_search_documents(entry_ids bigint[]) returns void
language plpgsql as $$
begin
  if cardinality(entry_ids) = 0
    or not exists (select from published_entry where entry_id = any(entry_ids))
  then
    return;
  end if;

  -- Before the documents: by way of the foreign key each would go by itself, and be counted by itself.
  delete from search_document_words w
  where w.entry_id = any(entry_ids)
    and not exists (select from search_source s where s.entry_id = w.entry_id);
  delete from search_document d
  where d.entry_id = any(entry_ids)
    and not exists (select from search_source s where s.entry_id = d.entry_id);

  -- The texts are made once, for the document and for the words.
  with source as materialized (
    select s.entry_id, s.catalog_id, s.outcome, s.retired, search_document_of(s) as document, search_words_of(s) as words
    from (select * from search_source where entry_id = any(entry_ids) offset 0) as s
  ),
  documents as (
    insert into search_document as d (entry_id, catalog_id, outcome, retired, document)
    select s.entry_id, s.catalog_id, s.outcome, s.retired, s.document
    from source s
    on conflict (entry_id) do update set
      catalog_id = excluded.catalog_id,
      outcome = excluded.outcome,
      retired = excluded.retired,
      document = excluded.document
    where (d.outcome, d.retired, d.document) is distinct from (excluded.outcome, excluded.retired, excluded.document)
  )
  insert into search_document_words as w (entry_id, words)
  select s.entry_id, s.words
  from source s
  on conflict (entry_id) do update set words = excluded.words where w.words <> excluded.words;

  delete from search_name n
  where n.entry_id = any(entry_ids)
    and not exists (select from search_source_name s where s.entry_id = n.entry_id and s.name = n.name);

  insert into search_name (name, entry_id, kind)
  select n.name, n.entry_id, n.kind
  from search_source_name n
  join search_document d on d.entry_id = n.entry_id
  where n.entry_id = any(entry_ids)
  on conflict (name, entry_id) do update set kind = excluded.kind where search_name.kind <> excluded.kind;
end
$$;

comment on function derive_search_documents is
  'Brings the search rows of these entries into line with what is published of them; triggers call it.';
