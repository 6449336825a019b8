-- An entry is an identity only, so that drafts can hold a code before anything is public.
create table entry (
  id bigint generated always as identity,
  catalog_id bigint not null,
  code text collate "C" not null,
  created_at timestamptz not null default now(),
  constraint pk_entry primary key (id),
  constraint uq_entry_code unique (catalog_id, code),
  constraint uq_entry_catalog unique (id, catalog_id),
  constraint fk_entry_catalog foreign key (catalog_id) references catalog (id),
  constraint ck_entry_code check (code ~ '^[A-Za-z0-9][A-Za-z0-9._:+-]{0,63}$')
);

comment on column entry.code is 'Canonical text of the primary code; the last part of the entry''s address.';
comment on constraint uq_entry_catalog on entry is
  'Lets other tables repeat the catalog beside the entry without ever contradicting it.';
