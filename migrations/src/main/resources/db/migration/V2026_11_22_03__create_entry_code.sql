-- One entry may be known by several codes: a range, a number per platform, a code that it had before.
create table entry_code (
  id bigint generated always as identity,
  entry_id bigint not null,
  catalog_id bigint not null,
  text text collate "C" not null,
  key text collate "C" not null,
  low bigint,
  high bigint,
  qualifier text collate "C",
  kind text not null,
  constraint pk_entry_code primary key (id),
  constraint uq_entry_code_key unique nulls not distinct (catalog_id, key, qualifier),
  constraint fk_entry_code_entry
    foreign key (entry_id, catalog_id) references entry (id, catalog_id) on delete cascade,
  constraint ck_entry_code_text check (text ~ '^[A-Za-z0-9][A-Za-z0-9._:+-]{0,63}$'),
  constraint ck_entry_code_key check (key <> ''),
  constraint ck_entry_code_qualifier check (qualifier <> ''),
  constraint ck_entry_code_kind check (kind in ('primary', 'alias', 'former')),
  constraint ck_entry_code_bounds check ((low is null) = (high is null)),
  constraint ck_entry_code_range check (low >= 0 and low <= high and high <= 4294967295)
);

create unique index uq_entry_code_primary on entry_code (entry_id) where kind = 'primary';
create index ix_entry_code_entry on entry_code (entry_id);
create index ix_entry_code_key on entry_code (key);
create index ix_entry_code_value on entry_code (low, high);
create index ix_entry_code_range on entry_code using gist (int8range(low, high, '[]')) where low < high;

comment on table entry_code is
  'The primary code stands from the entry''s creation; aliases and former codes are derived at publication.';
comment on column entry_code.key is 'What different spellings of one code have in common, such as ORA-942 and ORA-00942.';
comment on column entry_code.low is 'Lowest value as unsigned 32 bits, equal to high unless the code is a range; null when not a number.';
comment on column entry_code.qualifier is 'Where this code holds, such as a platform; null when everywhere.';
comment on index ix_entry_code_value is
  'For exact values, low = ? and high = ?. Not partial: the planner turns low = high into just that and then misses it.';
comment on index ix_entry_code_range is 'For ranges, low < high and int8range(low, high, ''[]'') @> ?.';
