-- For tests of backups: everything that a copy of rows can get wrong, in one table.
create table hard_to_copy (
  id bigint generated always as identity,
  words text,
  list text[],
  document jsonb,
  bytes bytea,
  at timestamptz,
  span interval,
  part_of bigint,
  stored_vector tsvector generated always as (to_tsvector('simple', coalesce(words, ''))) stored,
  virtual_length int generated always as (length(words)) virtual,
  constraint pk_hard_to_copy primary key (id),
  constraint fk_hard_to_copy_part_of foreign key (part_of) references hard_to_copy (id)
);

create function refuse_parts() returns trigger
language plpgsql as $$
begin
  raise exception 'no row may be a part';
end
$$;

-- Restoring would fail if it fired the triggers of the table.
create trigger refuse_parts before insert on hard_to_copy
for each row when (new.part_of is not null) execute function refuse_parts();
