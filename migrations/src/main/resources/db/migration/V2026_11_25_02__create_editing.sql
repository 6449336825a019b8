-- What staff work on: drafts, the revisions made of them, decisions about those, notes, and the list of all this.
create table draft (
  entry_id bigint not null,
  author text collate "C" not null,
  base int not null,
  content jsonb not null,
  version bigint not null default 1,
  updated_at timestamptz not null default now(),
  constraint pk_draft primary key (entry_id, author),
  constraint fk_draft_entry foreign key (entry_id) references entry (id),
  constraint ck_draft_author check (author <> ''),
  constraint ck_draft_base check (base >= 0),
  constraint ck_draft_content check (jsonb_typeof(content) = 'object'),
  constraint ck_draft_version check (version >= 1)
);

create index ix_draft_author on draft (author, updated_at, entry_id);

comment on column draft.author is 'Login of the editor; no foreign key, because names outlive accounts.';
comment on column draft.base is 'Number of the revision that the draft starts from; 0 when there was none.';
comment on column draft.version is 'Counts saves, so that a save over an unseen one is refused.';

create table revision (
  entry_id bigint not null,
  number int not null,
  format smallint not null default 1,
  content jsonb not null,
  author text,
  created_at timestamptz not null default now(),
  comment text,
  state text not null,
  edition int,
  published_at timestamptz,
  constraint pk_revision primary key (entry_id, number),
  constraint uq_revision_edition unique (entry_id, edition),
  constraint fk_revision_entry foreign key (entry_id) references entry (id),
  constraint ck_revision_number check (number >= 1),
  constraint ck_revision_format check (format >= 1),
  constraint ck_revision_content check (jsonb_typeof(content) = 'object'),
  constraint ck_revision_state
    check (state in ('in-review', 'sent-back', 'published', 'superseded', 'withdrawn')),
  constraint ck_revision_edition check (
    edition >= 1
    and (edition is null) = (published_at is null)
    and (edition is not null) = (state in ('published', 'superseded'))
  )
);

create unique index uq_revision_published on revision (entry_id) where state = 'published';
create unique index uq_revision_in_review on revision (entry_id) where state = 'in-review';
create index ix_revision_waiting on revision (created_at, entry_id) where state = 'in-review';
create index ix_revision_sent_back on revision (author) where state = 'sent-back';

comment on table revision is 'Every submitted state of an entry, kept as it was.';
comment on column revision.format is 'Version of the shape of content; readers upcast older ones.';
comment on column revision.author is 'Login; null when the revision came with the software.';
comment on column revision.edition is 'The number that readers see: it counts publications of the entry, from 1.';

create table decision (
  entry_id bigint not null,
  number int not null,
  reviewer text collate "C",
  comment text,
  decided_at timestamptz not null default now(),
  constraint pk_decision primary key (entry_id, number),
  constraint fk_decision_revision foreign key (entry_id, number) references revision (entry_id, number)
);

comment on table decision is 'How the review of a revision ended; revision.state says with what.';
comment on column decision.reviewer is 'Null when the author withdrew the revision, or a newer one replaced it.';

-- History is evidence: nobody rewrites it, not even by a fault in the application.
create function keep_history() returns trigger
language plpgsql as $$
begin
  if tg_table_name = 'revision' and tg_op = 'UPDATE' then
    if (to_jsonb(new) - '{state,edition,published_at}'::text[]) = (to_jsonb(old) - '{state,edition,published_at}'::text[])
      and (old.edition is null or (new.edition, new.published_at) is not distinct from (old.edition, old.published_at))
    then
      return new;
    end if;
  end if;
  raise exception 'a row of % cannot be changed', tg_table_name
    using errcode = 'restrict_violation', constraint = 'ck_' || tg_table_name || '_kept';
end
$$;

comment on function keep_history is
  'Refuses every change. Of a revision the state may move on, and the edition be set once.';

create trigger ck_revision_kept before update or delete on revision
for each row execute function keep_history();
create trigger ck_decision_kept before update or delete on decision
for each row execute function keep_history();

create table note (
  id bigint generated always as identity,
  entry_id bigint not null,
  author text collate "C" not null,
  text text not null,
  written_at timestamptz not null default now(),
  constraint pk_note primary key (id),
  constraint fk_note_entry foreign key (entry_id) references entry (id) on delete cascade,
  constraint ck_note_text check (text ~ '\S')
);

create index ix_note_entry on note (entry_id, id);

create extension if not exists pg_trgm;

create table work_item (
  entry_id bigint not null,
  catalog_id bigint not null,
  status text not null,
  symbol text,
  meaning text,
  outcome text,
  cause_determined boolean not null,
  edition int,
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

comment on table work_item is
  'The editors'' list, one row an entry, written with each change of a draft or revision; view work_state says how.';
comment on column work_item.code_order is 'Numbers before texts, in numeric order: 10 digits of the value, then the text.';
comment on column work_item.symbol_order is 'Upper case; entries without one last. Cut, because page tokens hold it.';
comment on column work_item.meaning_order is 'Lower case; entries without one last. Cut, because page tokens hold it.';
comment on column work_item.words is 'Code, symbol and meaning in lower case, for the filter by text.';

create view work_state as
select e.id as entry_id, e.catalog_id,
  case
    when waiting.number is not null then 'in-review'
    when public.content -> 'retirement' is not null then 'retired'
    when public.number is not null then 'published'
    when last.state = 'sent-back' then 'sent-back'
    else 'draft'
  end as status,
  shown.content ->> 'symbol' as symbol,
  shown.content ->> 'meaning' as meaning,
  shown.content ->> 'outcome' as outcome,
  coalesce(shown.content ->> 'outcome' = 'success', false)
    or coalesce(jsonb_array_length(nullif(shown.content -> 'causes', 'null')), 0) > 0 as cause_determined,
  public.edition,
  waiting.number as in_review,
  drafts.count as drafts,
  greatest(e.created_at, drafts.updated_at, revised.at, decided.at) as updated_at,
  coalesce(lpad(code.low::text, 10, '0'), '~') || e.code as code_order,
  coalesce(left(upper(shown.content ->> 'symbol'), 200), '~') as symbol_order,
  coalesce(left(lower(shown.content ->> 'meaning'), 200), '~') as meaning_order,
  lower(concat_ws(U&'\001F', e.code, shown.content ->> 'symbol', shown.content ->> 'meaning')) as words
from entry e
-- One look-up an entry, like the parts below, whatever the planner believes about a table that was just filled.
left join lateral (
  select c.low from entry_code c where c.entry_id = e.id and c.kind = 'primary' limit 1
) as code on true
left join revision public on public.entry_id = e.id and public.state = 'published'
left join revision waiting on waiting.entry_id = e.id and waiting.state = 'in-review'
left join lateral (
  select r.state, r.content from revision r where r.entry_id = e.id order by r.number desc limit 1
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

create index ix_work_item_updated on work_item (updated_at, entry_id);
create index ix_work_item_code on work_item (code_order, entry_id);
create index ix_work_item_symbol on work_item (symbol_order, entry_id);
create index ix_work_item_meaning on work_item (meaning_order, entry_id);
create index ix_work_item_catalog on work_item (catalog_id, updated_at, entry_id);
create index ix_work_item_status on work_item (status, updated_at, entry_id) where status <> 'published';
create index ix_work_item_beginning on work_item (left(words, 8));
create index ix_work_item_words on work_item using gin (words gin_trgm_ops);

comment on index ix_work_item_beginning is 'For texts of one or two characters, which have no trigrams.';
