-- What the public reads, and all of it: rows appear here by publication only, so a draft has no way out.
create table published_entry (
  entry_id bigint not null,
  catalog_id bigint not null,
  code text collate "C" not null,
  sort_value bigint,
  symbol text collate "C",
  symbol_note text,
  meaning text not null,
  outcome text not null,
  applies_to text[] not null default '{}',
  article_position int,
  state text not null default 'published',
  retired_reason text,
  successor_id bigint,
  revision int not null,
  published_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_published_entry primary key (entry_id),
  constraint uq_published_entry_code unique (catalog_id, code),
  constraint fk_published_entry_entry foreign key (entry_id, catalog_id) references entry (id, catalog_id),
  constraint fk_published_entry_revision
    foreign key (entry_id, revision) references revision (entry_id, publication),
  constraint fk_published_entry_successor foreign key (successor_id) references published_entry (entry_id),
  constraint ck_published_entry_symbol check (symbol ~ '^\S{1,128}$'),
  constraint ck_published_entry_symbol_note check (symbol_note is null or symbol is not null),
  constraint ck_published_entry_meaning check (meaning ~ '\S'),
  constraint ck_published_entry_outcome check (outcome in ('success', 'informational', 'warning', 'error')),
  constraint ck_published_entry_article_position check (article_position >= 1),
  constraint ck_published_entry_state check (state in ('published', 'retired')),
  constraint ck_published_entry_retirement
    check (state = 'retired' or (retired_reason is null and successor_id is null)),
  constraint ck_published_entry_successor check (successor_id <> entry_id)
);

create index ix_published_entry_order on published_entry (catalog_id, coalesce(sort_value, 4294967296), code);
create index ix_published_entry_symbol on published_entry (upper(symbol));

comment on column published_entry.sort_value is 'Numeric value of the primary code, so that lists count 3 before 1060.';
comment on column published_entry.symbol_note is 'The era or header that the symbol belongs to.';
comment on column published_entry.article_position is 'Row of the entry in the article that its catalog continues.';
comment on column published_entry.revision is 'Counts publications: revision.publication, not revision.number.';

create table published_cause (
  entry_id bigint not null,
  position int not null,
  explanation text not null,
  confidence text not null,
  resolution text,
  constraint pk_published_cause primary key (entry_id, position),
  constraint fk_published_cause_entry
    foreign key (entry_id) references published_entry (entry_id) on delete cascade,
  constraint ck_published_cause_position check (position >= 1),
  constraint ck_published_cause_explanation check (explanation ~ '\S'),
  constraint ck_published_cause_confidence check (confidence in ('suspected', 'confirmed'))
);

comment on column published_cause.position is 'From 1, most likely cause first.';

create table published_reference (
  id bigint generated always as identity,
  entry_id bigint not null,
  cause_position int,
  position int not null,
  label text not null,
  url text,
  note text,
  constraint pk_published_reference primary key (id),
  constraint uq_published_reference_position unique nulls not distinct (entry_id, cause_position, position),
  constraint fk_published_reference_entry
    foreign key (entry_id) references published_entry (entry_id) on delete cascade,
  constraint fk_published_reference_cause
    foreign key (entry_id, cause_position) references published_cause (entry_id, position) on delete cascade,
  constraint ck_published_reference_position check (position >= 1),
  constraint ck_published_reference_label check (label ~ '\S'),
  constraint ck_published_reference_url check (url ~ '^https?://')
);

comment on column published_reference.cause_position is 'The cause that the reference supports; null for the entry as a whole.';
