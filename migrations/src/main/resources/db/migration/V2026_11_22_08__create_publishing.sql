-- Public rows have one source, the published revision; deriving them here keeps history and public from differing.
create function derive_published_causes(p_entry_id bigint, content jsonb) returns void
language sql as $$
  delete from published_reference where entry_id = p_entry_id;
  delete from published_cause where entry_id = p_entry_id;

  insert into published_cause (entry_id, position, explanation, confidence, resolution)
  select p_entry_id, c.position, c.cause ->> 'explanation', c.cause ->> 'confidence', c.cause ->> 'resolution'
  from jsonb_array_elements(content -> 'causes') with ordinality as c (cause, position);

  insert into published_reference (entry_id, cause_position, position, label, url, note)
  select p_entry_id, null, r.position, r.reference ->> 'label', r.reference ->> 'url', r.reference ->> 'note'
  from jsonb_array_elements(content -> 'references') with ordinality as r (reference, position)
  union all
  select p_entry_id, c.position, r.position, r.reference ->> 'label', r.reference ->> 'url', r.reference ->> 'note'
  from jsonb_array_elements(content -> 'causes') with ordinality as c (cause, position)
  cross join jsonb_array_elements(c.cause -> 'references') with ordinality as r (reference, position);
$$;

create function derive_entry_codes(p_entry_id bigint, content jsonb) returns void
language sql as $$
  delete from entry_code where entry_id = p_entry_id and kind <> 'primary';

  insert into entry_code (entry_id, catalog_id, text, key, low, high, qualifier, kind)
  select e.id, e.catalog_id, c.code ->> 'text', c.code ->> 'key', (c.code ->> 'low')::bigint,
    (c.code ->> 'high')::bigint, c.code ->> 'qualifier', c.code ->> 'kind'
  from entry e
  cross join jsonb_array_elements(content -> 'codes') as c (code)
  where e.id = p_entry_id;
$$;

create function derive_published_entry(p_entry_id bigint) returns void
language plpgsql as $$
declare
  published revision;
begin
  select * into strict published from revision where entry_id = p_entry_id and state = 'published';
  if published.format <> 1 then
    raise exception 'revision % of entry % has format %, known is 1', published.number, p_entry_id, published.format;
  end if;

  insert into published_entry (
    entry_id, catalog_id, code, sort_value, symbol, symbol_note, meaning, outcome, applies_to, article_position,
    revision, published_at, updated_at
  )
  select e.id, e.catalog_id, e.code, p.low, published.content ->> 'symbol', published.content ->> 'symbolNote',
    published.content ->> 'meaning', published.content ->> 'outcome',
    array(select jsonb_array_elements_text(published.content -> 'appliesTo')),
    (published.content ->> 'articlePosition')::int, published.publication,
    (select min(r.published_at) from revision r where r.entry_id = e.id), published.published_at
  from entry e
  join entry_code p on p.entry_id = e.id and p.kind = 'primary'
  where e.id = p_entry_id
  on conflict (entry_id) do update set
    code = excluded.code,
    sort_value = excluded.sort_value,
    symbol = excluded.symbol,
    symbol_note = excluded.symbol_note,
    meaning = excluded.meaning,
    outcome = excluded.outcome,
    applies_to = excluded.applies_to,
    article_position = excluded.article_position,
    revision = excluded.revision,
    published_at = excluded.published_at,
    updated_at = excluded.updated_at;

  perform derive_published_causes(p_entry_id, published.content);
  perform derive_entry_codes(p_entry_id, published.content);
end
$$;

comment on function derive_published_entry is
  'Rewrites the public rows of an entry from its published revision. Changes no number and records no change.';

create function publish_revision(p_entry_id bigint, p_number int) returns int
language plpgsql as $$
declare
  next_publication int;
  in_catalog bigint;
begin
  -- Two publications of one entry take turns here.
  select catalog_id into strict in_catalog from entry where id = p_entry_id for no key update;
  select coalesce(max(publication), 0) + 1 into next_publication from revision where entry_id = p_entry_id;
  update revision set state = 'superseded' where entry_id = p_entry_id and state = 'published';
  update revision set state = 'published', publication = next_publication, published_at = now()
  where entry_id = p_entry_id and number = p_number and state = 'in-review';
  if not found then
    raise exception 'revision % of entry % is not in review', p_number, p_entry_id
      using errcode = 'restrict_violation', constraint = 'ck_revision_in_review';
  end if;

  perform derive_published_entry(p_entry_id);
  update published_entry set state = 'published', retired_reason = null, successor_id = null
  where entry_id = p_entry_id and state = 'retired';
  perform record_change(
    case next_publication when 1 then 'entry-published' else 'entry-revised' end,
    in_catalog, p_entry_id, next_publication
  );
  return next_publication;
end
$$;

comment on function publish_revision is
  'Puts a revision that is in review before the public and returns the number that the public sees.';
