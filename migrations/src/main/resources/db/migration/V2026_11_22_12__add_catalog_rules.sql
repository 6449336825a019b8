-- Whether a second person must approve, and whether readers learn who wrote what, is decided catalog by catalog.
alter table catalog
  add column four_eyes boolean not null default true,
  add column show_authors boolean not null default false;

comment on column catalog.four_eyes is 'Who wrote a revision may not approve it.';
comment on column catalog.show_authors is 'The public history names authors and reviewers.';

-- Articles are found in any case, so two that differ in case alone would hide each other.
create unique index uq_catalog_article on catalog (upper(article_number));
