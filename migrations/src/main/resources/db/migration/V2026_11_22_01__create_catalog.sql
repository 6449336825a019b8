-- A catalog holds the codes of one source; everything else belongs to one.
create table catalog (
  id bigint generated always as identity,
  slug text collate "C" not null,
  title text not null,
  program text,
  product text,
  summary text not null,
  notation text not null,
  scope text not null,
  visibility text not null default 'public',
  state text not null default 'active',
  keywords text[] not null default '{}',
  technologies text[] not null default '{}',
  issue_type text,
  article_number text collate "C",
  article_version text,
  article_modified date,
  version bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pk_catalog primary key (id),
  constraint uq_catalog_slug unique (slug),
  constraint uq_catalog_article_number unique (article_number),
  constraint ck_catalog_slug check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  constraint ck_catalog_title check (title ~ '\S'),
  constraint ck_catalog_notation
    check (notation in ('status32', 'ntstatus', 'http', 'sqlstate', 'errno', 'exit-code', 'symbolic')),
  constraint ck_catalog_scope check (scope in ('product', 'general')),
  constraint ck_catalog_visibility check (visibility in ('public', 'internal')),
  constraint ck_catalog_state check (state in ('active', 'archived')),
  constraint ck_catalog_article_number check (article_number ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$'),
  constraint ck_catalog_article
    check (article_number is not null or (article_version is null and article_modified is null)),
  constraint ck_catalog_version check (version >= 0)
);

comment on column catalog.scope is
  'Layer of the answer: what this product means by a code comes first, then what the code means in general.';
comment on column catalog.notation is 'How the codes are written; fixed once the catalog has entries.';
comment on column catalog.article_number is 'Number of the support article that the catalog continues.';
comment on column catalog.article_version is 'The version line of that article, in the article''s own notation.';
comment on column catalog.version is 'Counts edits, so that a second editor''s save is refused and not lost.';

create table catalog_applies_to (
  catalog_id bigint not null,
  position int not null,
  product text not null,
  versions text,
  constraint pk_catalog_applies_to primary key (catalog_id, position),
  constraint fk_catalog_applies_to_catalog foreign key (catalog_id) references catalog (id) on delete cascade,
  constraint ck_catalog_applies_to_position check (position >= 1)
);

create table catalog_reference (
  catalog_id bigint not null,
  position int not null,
  label text not null,
  url text,
  note text,
  constraint pk_catalog_reference primary key (catalog_id, position),
  constraint fk_catalog_reference_catalog foreign key (catalog_id) references catalog (id) on delete cascade,
  constraint ck_catalog_reference_position check (position >= 1),
  constraint ck_catalog_reference_url check (url ~ '^https?://')
);
