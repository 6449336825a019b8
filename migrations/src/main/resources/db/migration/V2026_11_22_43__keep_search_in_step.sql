-- Search follows publication by triggers: however public rows come about, what search finds is what the public reads.
create function count_search_words() returns trigger
language plpgsql as $$
declare
  changed text[];
  changes int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(c.word), array_agg(c.change) into changed, changes
    from (select unnest(words) as word, count(*) as change from new_rows group by 1) as c;
  elsif tg_op = 'DELETE' then
    select array_agg(c.word), array_agg(-c.change) into changed, changes
    from (select unnest(words) as word, count(*) as change from old_rows group by 1) as c;
  else
    select array_agg(c.word), array_agg(c.change) into changed, changes
    from (
      select w.word, sum(w.change) as change
      from (
        select unnest(words) as word, 1 as change from new_rows
        union all
        select unnest(words), -1 from old_rows
      ) as w
      group by w.word
      having sum(w.change) <> 0
    ) as c;
  end if;
  if changed is null then
    return null;
  end if;

  -- All entries share the words. Two publications take turns here, as they do for the next sequence; without that each
  -- might wait for a word that the other has.
  perform from change_counter for update;
  merge into search_word as w
  using (
    select d.word, d.change, s.stem
    from unnest(changed, changes) as d (word, change)
    cross join search_stem(d.word) as s (stem)
    where s.stem is not null
  ) as d
  on w.word = d.word
  when matched and w.documents + d.change <= 0 then delete
  when matched then update set documents = w.documents + d.change
  when not matched and d.change > 0 then insert (word, stem, documents) values (d.word, d.stem, d.change);
  return null;
end
$$;

create trigger ix_search_document_words_insert after insert on search_document_words
referencing new table as new_rows for each statement execute function count_search_words();

create trigger ix_search_document_words_update after update on search_document_words
referencing old table as old_rows new table as new_rows for each statement execute function count_search_words();

create trigger ix_search_document_words_delete after delete on search_document_words
referencing old table as old_rows for each statement execute function count_search_words();

create function follow_added_entries() returns trigger
language plpgsql as $$
begin
  perform derive_search_documents(array(select distinct entry_id from new_rows));
  return null;
end
$$;

create function follow_removed_entries() returns trigger
language plpgsql as $$
begin
  perform derive_search_documents(array(select distinct entry_id from old_rows));
  return null;
end
$$;

create function follow_changed_entries() returns trigger
language plpgsql as $$
begin
  perform derive_search_documents(
    array(select entry_id from new_rows union select entry_id from old_rows)
  );
  return null;
end
$$;

create trigger ix_search_published_entry_insert after insert on published_entry
referencing new table as new_rows for each statement execute function follow_added_entries();

create trigger ix_search_published_entry_update after update on published_entry
referencing old table as old_rows new table as new_rows for each statement execute function follow_changed_entries();

create trigger ix_search_published_entry_delete after delete on published_entry
referencing old table as old_rows for each statement execute function follow_removed_entries();

create trigger ix_search_published_cause_insert after insert on published_cause
referencing new table as new_rows for each statement execute function follow_added_entries();

create trigger ix_search_published_cause_update after update on published_cause
referencing old table as old_rows new table as new_rows for each statement execute function follow_changed_entries();

create trigger ix_search_published_cause_delete after delete on published_cause
referencing old table as old_rows for each statement execute function follow_removed_entries();

create trigger ix_search_entry_code_insert after insert on entry_code
referencing new table as new_rows for each statement execute function follow_added_entries();

create trigger ix_search_entry_code_update after update on entry_code
referencing old table as old_rows new table as new_rows for each statement execute function follow_changed_entries();

create trigger ix_search_entry_code_delete after delete on entry_code
referencing old table as old_rows for each statement execute function follow_removed_entries();

create function follow_changed_catalogs() returns trigger
language plpgsql as $$
begin
  perform derive_search_documents(
    array(
      select p.entry_id
      from new_rows n
      join old_rows o on o.id = n.id
      join published_entry p on p.catalog_id = n.id
      where (n.slug, n.title, n.program, n.product, n.keywords, n.visibility)
        is distinct from (o.slug, o.title, o.program, o.product, o.keywords, o.visibility)
    )
  );
  return null;
end
$$;

create trigger ix_search_catalog_update after update on catalog
referencing old table as old_rows new table as new_rows for each statement execute function follow_changed_catalogs();

create procedure suspend_search()
language plpgsql as $$
begin
  alter table published_entry disable trigger ix_search_published_entry_insert;
  alter table published_entry disable trigger ix_search_published_entry_update;
  alter table published_entry disable trigger ix_search_published_entry_delete;
  alter table published_cause disable trigger ix_search_published_cause_insert;
  alter table published_cause disable trigger ix_search_published_cause_update;
  alter table published_cause disable trigger ix_search_published_cause_delete;
  alter table entry_code disable trigger ix_search_entry_code_insert;
  alter table entry_code disable trigger ix_search_entry_code_update;
  alter table entry_code disable trigger ix_search_entry_code_delete;
end
$$;

comment on procedure suspend_search is
  'For bulk loads: nothing follows until rebuild_search, in the same transaction. Others wait with publishing until then.';

create procedure rebuild_search()
language plpgsql as $$
begin
  alter table published_entry enable trigger ix_search_published_entry_insert;
  alter table published_entry enable trigger ix_search_published_entry_update;
  alter table published_entry enable trigger ix_search_published_entry_delete;
  alter table published_cause enable trigger ix_search_published_cause_insert;
  alter table published_cause enable trigger ix_search_published_cause_update;
  alter table published_cause enable trigger ix_search_published_cause_delete;
  alter table entry_code enable trigger ix_search_entry_code_insert;
  alter table entry_code enable trigger ix_search_entry_code_update;
  alter table entry_code enable trigger ix_search_entry_code_delete;
  perform from change_counter for update;
  truncate search_document, search_document_words, search_name, search_word;
  drop index ix_search_document_document, ix_search_word_similar;
  alter table search_document_words disable trigger ix_search_document_words_insert;

  -- A table of its own, because only creating one lets several processes make the texts.
  create temporary table search_source_made on commit drop as
  select s.entry_id, s.catalog_id, s.outcome, s.retired, search_document_of(s) as document, search_words_of(s) as words
  from (select * from search_source offset 0) as s;
  insert into search_document (entry_id, catalog_id, outcome, retired, document)
  select s.entry_id, s.catalog_id, s.outcome, s.retired, s.document from search_source_made s;
  insert into search_document_words (entry_id, words)
  select s.entry_id, s.words from search_source_made s;
  drop table search_source_made;
  insert into search_name (name, entry_id, kind)
  select n.name, n.entry_id, n.kind
  from search_source_name n
  join search_document d on d.entry_id = n.entry_id;
  insert into search_word (word, stem, documents)
  select c.word, s.stem, c.documents
  from (select unnest(words) as word, count(*) as documents from search_document_words group by 1) as c
  cross join search_stem(c.word) as s (stem)
  where s.stem is not null;

  alter table search_document_words enable trigger ix_search_document_words_insert;
  create index ix_search_document_document on search_document using gin (document);
  create index ix_search_word_similar on search_word using gin (word gin_trgm_ops);
end
$$;

comment on procedure rebuild_search is 'Derives all that search reads anew. Searches wait meanwhile.';

call rebuild_search();
