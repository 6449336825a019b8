-- What search reads. The application writes texts, names and words with each publication; the rest follows from those.
alter table published_entry
  add column search_texts text[] collate "C" not null default '{}',
  add column causes int not null generated always as (
    coalesce(jsonb_array_length(nullif(content -> 'causes', 'null')), 0)
  ) stored,
  add column document tsvector not null generated always as (
    setweight(to_tsvector('english', coalesce(search_texts[1], '')), 'A')
    || setweight(to_tsvector('english', coalesce(search_texts[2], '')), 'B')
    || setweight(to_tsvector('english', coalesce(search_texts[3], '')), 'C')
    || setweight(to_tsvector('english', coalesce(search_texts[4], '')), 'D')
  ) stored;

-- A word of the query that names a program or product lifts all entries of its catalog.
alter table catalog add column names tsvector not null generated always as (
  to_tsvector('english', translate(slug, '-', ' ') || ' ' || coalesce(content ->> 'program', '') || ' '
    || coalesce(content ->> 'product', ''))
) stored;

comment on column catalog.names is 'Slug, program and product, as search compares them.';

-- Ranking reads documents by the thousand, and would spend most of its time unpacking compressed ones.
alter table published_entry set (toast_tuple_target = 8160);

comment on column published_entry.search_texts is
  'Codes and symbol; meaning; explanations; everything else. Empty in internal catalogs, so that search cannot find those.';

comment on column published_entry.causes is 'How many causes are known: what is asked most is explained best.';

-- A search also reads the entries that wait to be merged into the index, so only a few may wait.
create index ix_published_entry_document on published_entry using gin (document) with (gin_pending_list_limit = 256);

-- Of words that very many entries have, search ranks the first entries in these orders.
create index ix_published_entry_newest on published_entry (cause_determined, updated_at desc, entry_id desc);
create index ix_published_entry_newest_by_catalog
on published_entry (catalog_id, cause_determined, updated_at desc, entry_id desc);
create index ix_published_entry_newest_by_outcome
on published_entry (outcome, cause_determined, updated_at desc, entry_id desc);

create table search_name (
  name text collate "C" not null,
  entry_id bigint not null,
  kind text not null,
  constraint pk_search_name primary key (name, entry_id),
  constraint fk_search_name_entry foreign key (entry_id) references published_entry (entry_id) on delete cascade,
  constraint ck_search_name_name check (name ~ '^[A-Z0-9]+$'),
  constraint ck_search_name_kind check (kind in ('code', 'form', 'symbol'))
);

create index ix_search_name_entry on search_name (entry_id);

comment on table search_name is 'What entries can be called, for beginnings of it: letters and digits only, upper case.';
comment on column search_name.kind is 'A form is a code in hexadecimal, or without its prefix.';

create table search_word (
  word text collate "C" not null,
  stem text collate "C" not null,
  entries int not null,
  constraint pk_search_word primary key (word)
);

create index ix_search_word_stem on search_word (stem);
create index ix_search_word_similar on search_word using gin (word gin_trgm_ops);

comment on table search_word is
  'The distinct words of all search_texts: what mistyped and unfinished words are compared with.';
comment on column search_word.entries is 'How many entries have the word.';
