-- Retiring is content like any other, so that it is reviewed, kept in history, undone and rebuilt like any other.
create function parts(list jsonb) returns jsonb
language sql immutable as $$
  select case jsonb_typeof(list) when 'array' then list else '[]'::jsonb end;
$$;

comment on function parts is 'The list, empty when it is null or absent.';

create or replace function derive_published_causes(p_entry_id bigint, content jsonb) returns void
language sql as $$
  delete from published_reference where entry_id = p_entry_id;
  delete from published_cause where entry_id = p_entry_id;

  insert into published_cause (entry_id, position, explanation, confidence, resolution)
  select p_entry_id, c.position, c.cause ->> 'explanation', coalesce(c.cause ->> 'confidence', 'suspected'),
    c.cause ->> 'resolution'
  from jsonb_array_elements(parts(content -> 'causes')) with ordinality as c (cause, position);

  insert into published_reference (entry_id, cause_position, position, label, url, note)
  select p_entry_id, null, r.position, r.reference ->> 'label', r.reference ->> 'url', r.reference ->> 'note'
  from jsonb_array_elements(parts(content -> 'references')) with ordinality as r (reference, position)
  union all
  select p_entry_id, c.position, r.position, r.reference ->> 'label', r.reference ->> 'url', r.reference ->> 'note'
  from jsonb_array_elements(parts(content -> 'causes')) with ordinality as c (cause, position)
  cross join jsonb_array_elements(parts(c.cause -> 'references')) with ordinality as r (reference, position);
$$;

create or replace function derive_entry_codes(p_entry_id bigint, content jsonb) returns void
language sql as $$
  delete from entry_code where entry_id = p_entry_id and kind <> 'primary';

  insert into entry_code (entry_id, catalog_id, text, key, low, high, qualifier, kind)
  select e.id, e.catalog_id, c.code ->> 'text', c.code ->> 'key', (c.code ->> 'low')::bigint,
    (c.code ->> 'high')::bigint, c.code ->> 'qualifier', c.code ->> 'kind'
  from entry e
  cross join jsonb_array_elements(parts(content -> 'codes')) as c (code)
  where e.id = p_entry_id;
$$;

create function is_retired(content jsonb) returns boolean
language sql immutable as $$
  select coalesce(jsonb_typeof(content -> 'retirement') = 'object', false);
$$;

create index ix_revision_successor on revision ((content #>> '{retirement,successor}'))
where state = 'published' and content #>> '{retirement,successor}' is not null;

create function derive_successors(p_entry_id bigint) returns void
language sql as $$
  update published_entry p set successor_id = s.entry_id
  from revision r, published_entry s
  where p.entry_id = p_entry_id
    and r.entry_id = p.entry_id and r.state = 'published'
    and s.catalog_id = p.catalog_id and s.code = r.content #>> '{retirement,successor}' and s.entry_id <> p.entry_id;

  update published_entry p set successor_id = s.entry_id
  from revision r, published_entry s
  where s.entry_id = p_entry_id
    and r.state = 'published' and r.content #>> '{retirement,successor}' = s.code
    and p.entry_id = r.entry_id and p.catalog_id = s.catalog_id and p.entry_id <> s.entry_id
    and p.successor_id is null;
$$;

comment on function derive_successors is
  'Links an entry with its successor and with those that it succeeds, whichever was published first.';

create or replace function derive_published_entry(p_entry_id bigint) returns void
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
    state, retired_reason, revision, published_at, updated_at
  )
  select e.id, e.catalog_id, e.code, p.low, published.content ->> 'symbol', published.content ->> 'symbolNote',
    published.content ->> 'meaning', published.content ->> 'outcome',
    array(select jsonb_array_elements_text(parts(published.content -> 'appliesTo'))),
    (published.content ->> 'articlePosition')::int,
    case when is_retired(published.content) then 'retired' else 'published' end,
    published.content #>> '{retirement,reason}', published.publication,
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
    state = excluded.state,
    retired_reason = excluded.retired_reason,
    successor_id = null,
    revision = excluded.revision,
    published_at = excluded.published_at,
    updated_at = excluded.updated_at;

  perform derive_published_causes(p_entry_id, published.content);
  perform derive_entry_codes(p_entry_id, published.content);
  perform derive_successors(p_entry_id);
end
$$;

create or replace function publish_revision(p_entry_id bigint, p_number int) returns int
language plpgsql as $$
declare
  next_publication int;
  in_catalog bigint;
  was_retired boolean;
  retires boolean;
begin
  -- Two publications of one entry take turns here.
  select catalog_id into strict in_catalog from entry where id = p_entry_id for no key update;
  select coalesce(max(publication), 0) + 1, coalesce(bool_or(is_retired(content)) filter (where state = 'published'), false)
  into next_publication, was_retired
  from revision where entry_id = p_entry_id;
  update revision set state = 'superseded' where entry_id = p_entry_id and state = 'published';
  update revision set state = 'published', publication = next_publication, published_at = now()
  where entry_id = p_entry_id and number = p_number and state = 'in-review'
  returning is_retired(content) into retires;
  if not found then
    raise exception 'revision % of entry % is not in review', p_number, p_entry_id
      using errcode = 'restrict_violation', constraint = 'ck_revision_in_review';
  end if;

  perform derive_published_entry(p_entry_id);
  perform record_change(
    case
      when next_publication = 1 then 'entry-published'
      when retires and not was_retired then 'entry-retired'
      else 'entry-revised'
    end,
    in_catalog, p_entry_id, next_publication
  );
  return next_publication;
end
$$;

create function publish_unless_taken(
  p_entry_id bigint, p_number int, out publication int, out taken_by bigint
)
language plpgsql as $$
declare
  broken text;
begin
  publication := publish_revision(p_entry_id, p_number);
exception when unique_violation then
  get stacked diagnostics broken = constraint_name;
  if broken <> 'uq_entry_code_key' then
    raise;
  end if;
  select c.entry_id into taken_by
  from entry e
  join revision r on r.entry_id = e.id and r.number = p_number
  cross join jsonb_array_elements(parts(r.content -> 'codes')) as given (code)
  join entry_code c on c.catalog_id = e.catalog_id and c.key = given.code ->> 'key'
    and c.qualifier is not distinct from given.code ->> 'qualifier'
  where e.id = p_entry_id
  order by c.entry_id = p_entry_id
  limit 1;
  taken_by := coalesce(taken_by, p_entry_id);
end
$$;

comment on function publish_unless_taken is
  'Publishes, or says which entry has one of the further codes; asking beforehand would miss one that just got it.';
