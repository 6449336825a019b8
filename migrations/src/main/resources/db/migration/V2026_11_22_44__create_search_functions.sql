-- The questions that search asks, each bound to its index whatever the planner guesses about words that it cannot know.
create function resolve_search_word(typed text, out stem text, out words text[], out documents bigint)
language plpgsql stable set enable_seqscan = off as $$
begin
  stem := search_stem(typed);
  select array_agg(w.word order by w.documents desc), sum(w.documents) into words, documents
  from search_word w
  where w.stem = resolve_search_word.stem;
end
$$;

comment on function resolve_search_word is
  'The stem of a word, null when the word says nothing; and the words of that stem that documents have, null when none.';

create function similar_search_words(typed text, most int) returns table (word text, stem text, documents int, begins boolean)
language plpgsql stable set enable_seqscan = off as $$
declare
  plain text := lower(replace(search_text(typed), ' ', ''));
begin
  return query
  (
    select w.word, w.stem, w.documents, true
    from search_word w
    where length(plain) >= 3 and w.word >= plain and w.word < plain || chr(1114109)
    order by w.documents desc, w.word
    limit most
  )
  union all
  (
    select w.word, w.stem, w.documents, false
    from search_word w
    where w.word % plain and not starts_with(w.word, plain)
    order by similarity(w.word, plain) desc, w.documents desc, w.word
    limit most
  );
end
$$;

comment on function similar_search_words is 'Words that begin like that one, the commonest first, then similar ones, the most similar first.';

create function search_query(words text, phrases text[], without text[], filter text) returns tsquery
language plpgsql stable parallel safe as $$
declare
  query tsquery := coalesce(words::tsquery && filter::tsquery, words::tsquery, filter::tsquery);
  phrase text;
  together tsquery;
begin
  foreach phrase in array phrases loop
    together := phraseto_tsquery('english', search_text(phrase));
    query := coalesce(query && together, together);
  end loop;
  -- What only rules out would be nearly everything, and no index leads to that.
  if numnode(query) > 0 then
    foreach phrase in array without loop
      query := query && !!phraseto_tsquery('english', search_text(phrase));
    end loop;
  end if;
  return case when numnode(query) > 0 then query end;
end
$$;

comment on function search_query is
  'What a document has to match; null when nothing is left to match. Words and filter are queries, phrases are text.';

create function search_rank(document tsvector, retired boolean, ranked tsquery) returns real
language sql immutable parallel safe as $$
  select ts_rank('{0.1, 0.3, 0.6, 1.0}', document, ranked) * case when retired then 0.1::real else 1::real end;
$$;

create function rank_search_documents(wanted tsquery, ranked tsquery, most int, frequency bigint)
returns table (entry_id bigint, catalog_id bigint, outcome text, rank real)
language plpgsql stable set enable_seqscan = off set enable_bitmapscan = on as $$
begin
  -- Of a word that many documents have, reading the table finds enough sooner than the index lists them all.
  if frequency::float8 ^ 2 > 4000.0 * (select greatest(c.reltuples, 1) from pg_class c where c.oid = 'search_document'::regclass)
  then
    perform set_config('enable_seqscan', 'on', true), set_config('enable_bitmapscan', 'off', true);
    return query
    select d.entry_id, d.catalog_id, d.outcome, search_rank(d.document, d.retired, ranked)
    from (
      select s.entry_id, s.catalog_id, s.outcome, s.retired, s.document from search_document s where s.document @@ wanted limit most
    ) as d;
    return;
  end if;
  return query
  select d.entry_id, d.catalog_id, d.outcome, search_rank(d.document, d.retired, ranked)
  from (
    select s.entry_id, s.catalog_id, s.outcome, s.retired, s.document from search_document s where s.document @@ wanted limit most
  ) as d;
end
$$;

comment on function rank_search_documents is
  'Ranks the first so many documents that match: ranking all of a common word takes too long. Frequency is how many may match, 0 when not known.';
