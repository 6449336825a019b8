-- What readers say of the causes of an entry: whether it was this one.
create table cause_verdict (
  entry_id bigint not null,
  cause text collate "C" not null,
  yes bigint not null default 0,
  no bigint not null default 0,
  other bigint not null default 0,
  constraint pk_cause_verdict primary key (entry_id, cause),
  constraint fk_cause_verdict_entry foreign key (entry_id) references entry (id) on delete cascade,
  constraint ck_cause_verdict_cause check (cause ~ '^[0-9a-f]{16}$'),
  constraint ck_cause_verdict_counts check (yes >= 0 and no >= 0 and other >= 0)
);

comment on table cause_verdict is 'Counts alone: nothing here tells who answered, or when.';
comment on column cause_verdict.cause is
  'Beginning of the hash of its explanation: it stays where a cause moves, and begins anew where it says something else.';
