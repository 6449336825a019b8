-- A retired entry may name a successor that is published later. Readers then see the link appear, so it is a change of the
-- retired entry too: who follows the changes would keep it without its successor otherwise.
create function record_succeeded(p_catalog_id bigint, p_successor_id bigint) returns void
language sql as $$
  select record_change('entry-revised', p.catalog_id, p.entry_id, p.revision)
  from entry s
  join revision r on r.state = 'published' and r.content #>> '{retirement,successor}' = s.code
  join published_entry p on p.entry_id = r.entry_id and p.successor_id = s.id
  where s.id = p_successor_id and p.catalog_id = p_catalog_id
  order by p.entry_id;
$$;

comment on function record_succeeded is
  'Tells of the retired entries that an entry succeeds, at its first publication. Their revisions stay what they were.';

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
  if next_publication = 1 then
    perform record_succeeded(in_catalog, p_entry_id);
  end if;
  return next_publication;
end
$$;
