-- A catalog with entries keeps its notation: its codes were read, stored and linked by it.
create function keep_notation() returns trigger
language plpgsql as $$
begin
  -- Waits for entries that are being added right now; without it one could slip in unseen.
  perform 1 from catalog where id = old.id for update;
  if exists (select from entry where catalog_id = old.id) then
    raise exception 'catalog % has entries and keeps its notation', old.slug
      using errcode = 'restrict_violation', constraint = 'ck_catalog_notation_kept';
  end if;
  return new;
end
$$;

create trigger ck_catalog_notation_kept before update on catalog
for each row when (old.notation is distinct from new.notation) execute function keep_notation();
