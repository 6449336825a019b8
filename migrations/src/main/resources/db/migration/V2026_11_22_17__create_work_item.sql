-- The editors' list of everything, ready to be walked in any order: computed at each change, never at each look.
create extension if not exists pg_trgm;

create table work_item (
  entry_id bigint not null,
  catalog_id bigint not null,
  status text not null,
  symbol text,
  meaning text,
  outcome text,
  cause_determined boolean not null,
  publication int,
  in_review int,
  drafts int not null,
  updated_at timestamptz not null,
  code_order text collate "C" not null,
  symbol_order text collate "C" not null,
  meaning_order text collate "C" not null,
  words text collate "C" not null,
  constraint pk_work_item primary key (entry_id),
  constraint fk_work_item_entry foreign key (entry_id, catalog_id) references entry (id, catalog_id) on delete cascade,
  constraint ck_work_item_status check (status in ('in-review', 'retired', 'published', 'sent-back', 'draft')),
  constraint ck_work_item_drafts check (drafts >= 0)
);

comment on table work_item is 'Derived from entry, draft, revision and decision by triggers; view work_state says how.';
comment on column work_item.code_order is 'Numbers before texts, and as numbers: 10 digits of the value, then the text.';
comment on column work_item.symbol_order is 'In capitals; entries without one last. Cut, because page tokens hold it.';
comment on column work_item.meaning_order is 'In small letters; entries without one last. Cut, because page tokens hold it.';
comment on column work_item.words is 'Code, symbol and meaning in small letters, for the filter by text.';

create view work_state as
select e.id as entry_id, e.catalog_id,
  case
    when waiting.number is not null then 'in-review'
    when is_retired(public.content) then 'retired'
    when public.number is not null then 'published'
    when last.state = 'sent-back' then 'sent-back'
    else 'draft'
  end as status,
  shown.content ->> 'symbol' as symbol,
  shown.content ->> 'meaning' as meaning,
  shown.content ->> 'outcome' as outcome,
  coalesce(shown.content ->> 'outcome' = 'success', false)
    or jsonb_array_length(parts(shown.content -> 'causes')) > 0 as cause_determined,
  public.publication,
  waiting.number as in_review,
  drafts.count as drafts,
  greatest(e.created_at, drafts.updated_at, revised.at, decided.at) as updated_at,
  coalesce(lpad(code.low::text, 10, '0'), '~') || e.code as code_order,
  coalesce(left(upper(shown.content ->> 'symbol'), 200), '~') as symbol_order,
  coalesce(left(lower(shown.content ->> 'meaning'), 200), '~') as meaning_order,
  lower(concat_ws(U&'\001F', e.code, shown.content ->> 'symbol', shown.content ->> 'meaning')) as words
from entry e
left join entry_code code on code.entry_id = e.id and code.kind = 'primary'
left join revision public on public.entry_id = e.id and public.state = 'published'
left join revision waiting on waiting.entry_id = e.id and waiting.state = 'in-review'
left join lateral (
  select r.number, r.state, r.content from revision r where r.entry_id = e.id order by r.number desc limit 1
) as last on true
left join lateral (
  select count(*)::int as count, max(d.updated_at) as updated_at from draft d where d.entry_id = e.id
) as drafts on true
left join lateral (
  select d.content from draft d where d.entry_id = e.id order by d.updated_at desc, d.author limit 1
) as written on true
left join lateral (
  select max(greatest(r.created_at, r.published_at)) as at from revision r where r.entry_id = e.id
) as revised on true
left join lateral (select max(d.decided_at) as at from decision d where d.entry_id = e.id) as decided on true
cross join lateral (
  select coalesce(waiting.content, public.content, written.content, last.content) as content
) as shown;

create function refresh_work_items(entries bigint[]) returns void
language plpgsql as $$
begin
  -- Two editors of one entry take turns, and the second sees what the first did: each statement looks anew.
  perform 1 from entry where id = any(entries) order by id for no key update;
  insert into work_item
  select s.* from work_state s where s.entry_id = any(entries)
  on conflict (entry_id) do update set
    status = excluded.status,
    symbol = excluded.symbol,
    meaning = excluded.meaning,
    outcome = excluded.outcome,
    cause_determined = excluded.cause_determined,
    publication = excluded.publication,
    in_review = excluded.in_review,
    drafts = excluded.drafts,
    updated_at = excluded.updated_at,
    code_order = excluded.code_order,
    symbol_order = excluded.symbol_order,
    meaning_order = excluded.meaning_order,
    words = excluded.words;
end
$$;

create function refresh_changed_work() returns trigger
language plpgsql as $$
begin
  perform refresh_work_items(array(select distinct entry_id from changed));
  return null;
end
$$;

comment on function refresh_changed_work is 'Once a statement, not once a row, so that loading very many entries stays cheap.';

create trigger tr_draft_added after insert on draft
referencing new table as changed for each statement execute function refresh_changed_work();
create trigger tr_draft_saved after update on draft
referencing new table as changed for each statement execute function refresh_changed_work();
create trigger tr_draft_removed after delete on draft
referencing old table as changed for each statement execute function refresh_changed_work();
create trigger tr_revision_added after insert on revision
referencing new table as changed for each statement execute function refresh_changed_work();
create trigger tr_revision_moved after update on revision
referencing new table as changed for each statement execute function refresh_changed_work();
create trigger tr_decision_added after insert on decision
referencing new table as changed for each statement execute function refresh_changed_work();

insert into work_item select * from work_state;

create index ix_work_item_updated on work_item (updated_at, entry_id);
create index ix_work_item_code on work_item (code_order, entry_id);
create index ix_work_item_symbol on work_item (symbol_order, entry_id);
create index ix_work_item_meaning on work_item (meaning_order, entry_id);
create index ix_work_item_catalog on work_item (catalog_id, updated_at, entry_id);
create index ix_work_item_status on work_item (status, updated_at, entry_id) where status <> 'published';
create index ix_work_item_beginning on work_item (left(words, 8));
create index ix_work_item_words on work_item using gin (words gin_trgm_ops);

comment on index ix_work_item_beginning is 'For texts of one or two characters, which have no trigrams.';
