-- What search reads, and all of it: rows derived from public catalogs' published entries, so that a draft has no way in.
create table search_document (
  entry_id bigint not null,
  catalog_id bigint not null,
  outcome text not null,
  retired boolean not null,
  document tsvector not null,
  constraint pk_search_document primary key (entry_id),
  constraint fk_search_document_entry
    foreign key (entry_id) references published_entry (entry_id) on delete cascade
)
-- Ranking reads whole documents, and unpacking a thousand compressed ones takes as long as all the rest.
with (toast_tuple_target = 8160);

create index ix_search_document_document on search_document using gin (document);

comment on column search_document.document is
  'Stems, weighted: A codes and symbols, B meaning, C causes, D what to do and the catalog. Filters are stems like catalog=iissync.';

create table search_document_words (
  entry_id bigint not null,
  words text[] not null,
  constraint pk_search_document_words primary key (entry_id),
  constraint fk_search_document_words_document
    foreign key (entry_id) references search_document (entry_id) on delete cascade
);

comment on table search_document_words is
  'The distinct words as they are written, lower case, without accents. Apart, because ranking reads documents by the thousand.';

create table search_name (
  name text collate "C" not null,
  entry_id bigint not null,
  kind text not null,
  constraint pk_search_name primary key (name, entry_id),
  constraint fk_search_name_document
    foreign key (entry_id) references search_document (entry_id) on delete cascade,
  constraint ck_search_name_name check (name ~ '^[A-Z0-9]+$'),
  constraint ck_search_name_kind check (kind in ('code', 'form', 'symbol'))
);

create index ix_search_name_entry on search_name (entry_id);

comment on table search_name is 'What an entry can be called, for beginnings of it: letters and digits only, upper case.';
comment on column search_name.kind is 'A form is a code in hexadecimal, without its leading zeros or without its prefix.';

create table search_word (
  word text collate "C" not null,
  stem text collate "C" not null,
  documents int not null,
  constraint pk_search_word primary key (word),
  constraint ck_search_word_documents check (documents >= 1)
);

create index ix_search_word_stem on search_word (stem);
create index ix_search_word_similar on search_word using gin (word gin_trgm_ops);

comment on table search_word is 'Every distinct word of the documents: what a mistyped or unfinished one is compared with.';
comment on column search_word.documents is 'In how many documents the word stands.';
