-- Which codes people met, how that ended, and what became of those that nobody could explain.
create table sighting_count (
  code text collate "C" not null,
  catalog text collate "C" not null,
  day date not null,
  answered bigint not null default 0,
  undetermined bigint not null default 0,
  unknown bigint not null default 0,
  constraint pk_sighting_count primary key (day, code, catalog),
  constraint ck_sighting_count_code check (code = '' or code ~ '^[A-Za-z0-9+-][A-Za-z0-9._:+-]{0,63}$'),
  constraint ck_sighting_count_catalog check (catalog = '' or catalog ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  constraint ck_sighting_count_counts check (answered >= 0 and undetermined >= 0 and unknown >= 0)
);

create index ix_sighting_count_code on sighting_count (code, day);

comment on table sighting_count is 'How often a code was looked up on a day (UTC). Nothing here tells by whom.';
comment on column sighting_count.code is 'Canonical text; empty for searches for words, whose text is not kept.';
comment on column sighting_count.catalog is 'Slug of the catalog that the lookup named; empty when it named none.';
comment on column sighting_count.undetermined is 'Lookups that found entries, none of which says why the code comes up.';

create table sighting (
  code text collate "C" not null,
  key text collate "C" not null,
  value bigint,
  notation text not null,
  state text not null default 'new',
  taken_by text collate "C",
  reason text,
  dismissed_demand bigint,
  merged_into text collate "C",
  answer_catalog text collate "C",
  answer_code text collate "C",
  answered_at timestamptz,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  constraint pk_sighting primary key (code),
  constraint fk_sighting_merged_into foreign key (merged_into) references sighting (code),
  constraint ck_sighting_code check (code ~ '^[A-Za-z0-9+-][A-Za-z0-9._:+-]{0,63}$'),
  constraint ck_sighting_value check (value between 0 and 4294967295),
  constraint ck_sighting_state check (state in ('new', 'dismissed', 'answered', 'merged')),
  constraint ck_sighting_reason check ((state = 'dismissed') = (reason is not null and dismissed_demand is not null)),
  constraint ck_sighting_merged_into check ((state = 'merged') = (merged_into is not null) and merged_into <> code),
  constraint ck_sighting_answer check (
    (state = 'answered') = (answered_at is not null)
    and (answered_at is null) = (answer_catalog is null)
    and (answered_at is null) = (answer_code is null)
  )
);

create index ix_sighting_merged_into on sighting (merged_into);
create index ix_sighting_key on sighting (key);
create index ix_sighting_value on sighting (value);

comment on table sighting is 'Codes that people met and whose cause nobody knew: the editors'' queue.';
comment on column sighting.key is 'What other spellings of the code have in common with it, as in entry_code.';
comment on column sighting.last_seen_at is 'When the code was last looked up without finding a cause.';
comment on column sighting.dismissed_demand is 'The demand of 30 days when it was dismissed; it comes back at twice as much.';

create table sighting_product (
  code text collate "C" not null,
  product text not null,
  count bigint not null,
  constraint pk_sighting_product primary key (code, product),
  constraint ck_sighting_product_product check (product ~ '\S' and length(product) <= 200),
  constraint ck_sighting_product_count check (count > 0)
);

comment on table sighting_product is 'In which products programs met a code, as they say.';
