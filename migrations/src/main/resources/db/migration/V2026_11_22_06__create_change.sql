-- Public events in commit order without gaps: one counter row serialises them, which a sequence would not.
create table change_counter (
  only_row boolean not null default true,
  epoch uuid not null default gen_random_uuid(),
  sequence bigint not null default 0,
  constraint pk_change_counter primary key (only_row),
  constraint ck_change_counter_only_row check (only_row),
  constraint ck_change_counter_sequence check (sequence >= 0)
);

comment on column change_counter.epoch is
  'Renewed when a backup is restored: sequences seen before then no longer mean the same changes.';

insert into change_counter default values;

create table change (
  sequence bigint not null,
  kind text not null,
  catalog_id bigint not null,
  entry_id bigint,
  revision int,
  at timestamptz not null,
  constraint pk_change primary key (sequence),
  constraint fk_change_catalog foreign key (catalog_id) references catalog (id),
  constraint fk_change_entry foreign key (entry_id, catalog_id) references entry (id, catalog_id),
  constraint fk_change_revision foreign key (entry_id, revision) references revision (entry_id, publication),
  constraint ck_change_kind check (
    kind in (
      'catalog-added', 'catalog-revised', 'catalog-archived',
      'entry-published', 'entry-revised', 'entry-retired'
    )
  ),
  constraint ck_change_entry check ((entry_id is not null) = starts_with(kind, 'entry-')),
  constraint ck_change_revision check ((revision is not null) = (entry_id is not null))
);

comment on column change.revision is 'The published revision that the event left in force.';

create function record_change(p_kind text, p_catalog_id bigint, p_entry_id bigint, p_revision int) returns bigint
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

comment on function record_change is
  'Appends the next change and notifies channel causebook_change with its sequence, at commit.';
