-- Care of what is known: who answers for an entry, when it is looked at again, and which of its references are dead.
create table entry_care (
  entry_id bigint not null,
  owner text collate "C",
  review_on date,
  reviewed_at timestamptz,
  reviewed_by text collate "C",
  constraint pk_entry_care primary key (entry_id),
  constraint fk_entry_care_entry foreign key (entry_id) references entry (id) on delete cascade,
  constraint ck_entry_care_reviewed check ((reviewed_at is null) = (reviewed_by is null))
);

create index ix_entry_care_review_on on entry_care (review_on);

comment on table entry_care is 'Not part of the content: readers never see it, and nobody reviews its changes.';
comment on column entry_care.owner is 'Login.';
comment on column entry_care.review_on is 'When to look at it again; null for the interval of its catalog, if that has one.';

create table catalog_care (
  catalog_id bigint not null,
  review_every int not null,
  constraint pk_catalog_care primary key (catalog_id),
  constraint fk_catalog_care_catalog foreign key (catalog_id) references catalog (id) on delete cascade,
  constraint ck_catalog_care_review_every check (review_every between 1 and 3650)
);

comment on column catalog_care.review_every is 'Days after its last review or edition when an entry is looked at again.';

create table dead_reference (
  entry_id bigint not null,
  url text not null,
  marked_at timestamptz not null default now(),
  marked_by text collate "C" not null,
  constraint pk_dead_reference primary key (entry_id, url),
  constraint fk_dead_reference_entry foreign key (entry_id) references entry (id) on delete cascade,
  constraint ck_dead_reference_url check (length(url) <= 2000)
);

comment on table dead_reference is
  'Addresses that staff found to lead nowhere. One that the published text has no longer counts for nothing.';
