-- What happens in an internal catalog is nobody's business outside: it makes no public change. When a public catalog
-- becomes internal readers are told that it is gone, once; when an internal one becomes public it is told as if it and
-- all its entries were new. That rests on the catalog row alone, so no way of changing one can forget it.
alter table change
  drop constraint ck_change_kind,
  add constraint ck_change_kind check (
    kind in (
      'catalog-added', 'catalog-revised', 'catalog-archived', 'catalog-removed',
      'entry-published', 'entry-revised', 'entry-retired'
    )
  );

comment on column change.kind is
  'catalog-archived: no more edits, still readable. catalog-removed: readers have it no more, nor any of its entries.';

create function append_change(p_kind text, p_catalog_id bigint, p_entry_id bigint, p_revision int) returns bigint
language plpgsql as $$
declare
  next_sequence bigint;
begin
  update change_counter set sequence = sequence + 1 returning sequence into strict next_sequence;
  -- Read after the counter is ours, so that times never run against the sequence.
  insert into change (sequence, kind, catalog_id, entry_id, revision, at)
  values (next_sequence, p_kind, p_catalog_id, p_entry_id, p_revision, clock_timestamp());
  perform pg_notify('causebook_change', next_sequence::text);
  return next_sequence;
end
$$;

comment on function append_change is
  'Appends the next change and notifies channel causebook_change with its sequence, at commit.';

create or replace function record_change(p_kind text, p_catalog_id bigint, p_entry_id bigint, p_revision int)
returns bigint
language plpgsql as $$
declare
  seen_as text;
begin
  -- Waits for whoever makes the catalog internal right now, and lets nobody do so before this transaction has ended.
  select visibility into strict seen_as from catalog where id = p_catalog_id for share;
  if seen_as = 'internal' then
    return null;
  end if;
  return append_change(p_kind, p_catalog_id, p_entry_id, p_revision);
end
$$;

comment on function record_change is 'Appends the next public change; null, and none, for an internal catalog.';

create function record_entries(p_catalog_id bigint) returns void
language plpgsql as $$
declare
  last_sequence bigint;
  entries bigint;
begin
  select count(*) into entries from published_entry where catalog_id = p_catalog_id;
  update change_counter set sequence = sequence + entries returning sequence into strict last_sequence;
  insert into change (sequence, kind, catalog_id, entry_id, revision, at)
  select last_sequence - entries + row_number() over (order by code), 'entry-published', catalog_id, entry_id, revision,
    clock_timestamp()
  from published_entry
  where catalog_id = p_catalog_id;
  perform pg_notify('causebook_change', last_sequence::text);
end
$$;

comment on function record_entries is 'Tells every published entry of a catalog as if it were new.';

create function record_catalog_change() returns trigger
language plpgsql as $$
begin
  if old.visibility = 'internal' and new.visibility = 'public' then
    perform append_change('catalog-added', new.id, null, null);
    perform record_entries(new.id);
  elsif old.visibility = 'public' and new.visibility = 'internal' then
    perform append_change('catalog-removed', new.id, null, null);
  elsif new.visibility = 'public' then
    perform append_change(
      case when old.state = 'active' and new.state = 'archived' then 'catalog-archived' else 'catalog-revised' end,
      new.id, null, null
    );
  end if;
  return null;
end
$$;

create trigger tr_catalog_change after update on catalog
for each row when (old.* is distinct from new.*) execute function record_catalog_change();
