-- Each import as one thing that is kept: who brought which file, how far it has come, and which entries are its work.
create table import (
  id bigint generated always as identity,
  catalog_id bigint not null,
  file text not null,
  undoes bigint,
  author text collate "C" not null,
  aim text not null,
  state text not null default 'running',
  progress int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  left_out int not null default 0,
  reason text not null default '',
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint pk_import primary key (id),
  constraint fk_import_catalog foreign key (catalog_id) references catalog (id),
  constraint fk_import_undoes foreign key (undoes) references import (id),
  constraint ck_import_author check (author <> ''),
  constraint ck_import_aim check (aim in ('drafts', 'review', 'published')),
  constraint ck_import_state check (state in ('running', 'cancelling', 'done', 'cancelled', 'failed', 'undone')),
  constraint ck_import_progress check (progress between 0 and 100),
  constraint ck_import_counts check (added >= 0 and changed >= 0 and left_out >= 0),
  constraint ck_import_finished check ((finished_at is null) = (state in ('running', 'cancelling')))
);

create index ix_import_catalog on import (catalog_id, id);
create index ix_import_running on import (id) where state in ('running', 'cancelling');
create index ix_import_undoes on import (undoes) where undoes is not null;

comment on column import.file is 'Name of the file; empty for pasted text and for an import that undoes another.';
comment on column import.aim is 'What becomes of the entries: drafts of the author, revisions in review, or published.';
comment on column import.progress is 'In percent, written by transactions of its own while the import runs.';
comment on column import.left_out is 'Rows that were equal, refused, in conflict or not chosen; entries that could not be undone.';

create table import_entry (
  import_id bigint not null,
  place int not null,
  entry_id bigint not null,
  revision int,
  fresh boolean not null,
  skipped text,
  constraint pk_import_entry primary key (import_id, place),
  constraint fk_import_entry_import foreign key (import_id) references import (id) on delete cascade,
  constraint fk_import_entry_entry foreign key (entry_id) references entry (id) on delete cascade,
  constraint ck_import_entry_place check (place >= 0)
);

create index ix_import_entry_entry on import_entry (entry_id);

comment on column import_entry.place is 'Its place among the entries of the import, in the order of the file.';
comment on column import_entry.revision is 'Number of the revision that the import made; null for a draft, and when it was skipped.';
comment on column import_entry.fresh is 'Whether the import added the entry.';
comment on column import_entry.skipped is 'Why the entry was left as it is, as a sentence; null when it was not.';
