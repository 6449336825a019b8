-- Filters of lists, which people keep under names of their own.
create table saved_filter (
  id bigint generated always as identity,
  account_id bigint not null,
  list text collate "C" not null,
  name text not null,
  query text collate "C" not null,
  constraint pk_saved_filter primary key (id),
  constraint uq_saved_filter_name unique (account_id, list, name),
  constraint fk_saved_filter_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_saved_filter_list check (list in ('entries', 'encountered')),
  constraint ck_saved_filter_name check (length(name) between 1 and 60),
  constraint ck_saved_filter_query check (length(query) <= 2000 and query ~ '^[!-~]+$')
);

comment on column saved_filter.query is 'What follows the question mark in the address of the list.';
