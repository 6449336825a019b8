-- What readers see, and in which order it became public. Rows appear here by publication only.
create table published_entry (
  entry_id bigint not null,
  catalog_id bigint not null,
  code text collate "C" not null,
  low bigint,
  high bigint,
  symbol text collate "C",
  meaning text not null,
  outcome text not null,
  cause_determined boolean not null,
  state text not null,
  successor text collate "C",
  edition int not null,
  published_at timestamptz not null,
  updated_at timestamptz not null,
  content jsonb not null,
  constraint pk_published_entry primary key (entry_id),
  constraint uq_published_entry_code unique (catalog_id, code),
  constraint fk_published_entry_entry foreign key (entry_id, catalog_id) references entry (id, catalog_id),
  constraint fk_published_entry_edition
    foreign key (entry_id, edition) references revision (entry_id, edition),
  constraint ck_published_entry_symbol check (symbol ~ '^\S{1,128}$'),
  constraint ck_published_entry_meaning check (meaning ~ '\S'),
  constraint ck_published_entry_outcome check (outcome in ('success', 'informational', 'warning', 'error')),
  constraint ck_published_entry_state check (state in ('published', 'retired')),
  constraint ck_published_entry_successor check (successor is null or (state = 'retired' and successor <> code)),
  constraint ck_published_entry_content check (jsonb_typeof(content) = 'object')
);

create index ix_published_entry_order on published_entry (catalog_id, coalesce(low, 4294967296), code);
create index ix_published_entry_symbol on published_entry (upper(symbol));
create index ix_published_entry_wanted_successor on published_entry (catalog_id, (content #>> '{retirement,successor}'))
where state = 'retired';

comment on column published_entry.low is
  'Value of the primary code, or the lowest of its range; null for a code without a number. Lists are sorted by it.';
comment on column published_entry.successor is
  'Code of the entry that takes the place of a retired one; null until that entry is published too.';
comment on column published_entry.content is 'The content of the published revision, in the shape of EntryContent.';

create table change_counter (
  only_row boolean not null default true,
  epoch uuid not null default gen_random_uuid(),
  sequence bigint not null default 0,
  constraint pk_change_counter primary key (only_row),
  constraint ck_change_counter_only_row check (only_row),
  constraint ck_change_counter_sequence check (sequence >= 0)
);

comment on table change_counter is
  'Numbers the changes in commit order without gaps: its one row makes publications take turns. A sequence would not.';
comment on column change_counter.epoch is
  'Renewed when a backup is restored: sequences seen before then no longer mean the same changes.';

insert into change_counter default values;

create table change (
  sequence bigint not null,
  kind text not null,
  catalog_id bigint not null,
  entry_id bigint,
  edition int,
  at timestamptz not null,
  constraint pk_change primary key (sequence),
  constraint fk_change_catalog foreign key (catalog_id) references catalog (id),
  constraint fk_change_entry foreign key (entry_id, catalog_id) references entry (id, catalog_id),
  constraint fk_change_edition foreign key (entry_id, edition) references revision (entry_id, edition),
  constraint ck_change_kind check (
    kind in (
      'catalog-added', 'catalog-revised', 'catalog-archived', 'catalog-removed',
      'entry-published', 'entry-revised', 'entry-retired'
    )
  ),
  constraint ck_change_entry check ((entry_id is not null) = starts_with(kind, 'entry-')),
  constraint ck_change_edition check ((edition is not null) = (entry_id is not null))
);

-- Readers see the changes of public catalogs only; finding them costs the same however many others lie between.
create index ix_change_catalog on change (catalog_id, sequence);
create index ix_change_removed on change (sequence) where kind = 'catalog-removed';

comment on column change.kind is
  'catalog-archived: no more edits, still readable. catalog-removed: readers no longer have it, nor any of its entries.';
comment on column change.edition is 'The edition that the change left in force.';

create table shipped_catalog (
  catalog_id bigint not null,
  digest text not null,
  version bigint not null,
  constraint pk_shipped_catalog primary key (catalog_id),
  constraint fk_shipped_catalog_catalog foreign key (catalog_id) references catalog (id)
);

comment on table shipped_catalog is
  'Catalogs that come with the software; digest is the hash of the file that was taken in last.';
comment on column shipped_catalog.version is 'The version of the catalog afterwards; another one now is an editor''s.';
