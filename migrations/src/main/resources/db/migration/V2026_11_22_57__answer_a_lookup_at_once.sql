-- One statement answers a lookup: the entries, and how far the public changes had come as that statement sees them.
create function matching_documents(p_values bigint[], p_keys text[], p_visibilities text[])
returns table (epoch uuid, sequence bigint, catalog text, title text, scope text, document json)
language plpgsql stable
-- Two lookups differ in nothing that a plan depends on, and planning would take longer than answering.
set plan_cache_mode = force_generic_plan
-- The planner takes an array for ten values, of which each may lie in many ranges, and then prefers to read whole tables.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
begin
  return query
  select k.epoch, k.sequence, e.slug, e.title, e.scope, e.document
  from change_counter k
  left join (
    select c.slug, c.title, c.scope, d.document
    from (
      select n.entry_id from published_key n where n.key = any(p_keys || p_values::text[])
      union
      select r.entry_id
      from unnest(p_values) as v (value)
      join entry_code r on r.low < r.high and int8range(r.low, r.high, '[]') @> v.value
    ) as hit
    join published_document d on d.entry_id = hit.entry_id
    join catalog c on c.id = d.catalog_id and c.visibility = any(p_visibilities)
  ) as e on true
  where k.only_row;
end
$$;

comment on function matching_documents is
  'Every published entry of catalogs of those visibilities that a value or a match key names. At least one row: without a document when nothing matches.';
