-- What editors work on, apart from everything that the public reads; and who decided about what they submitted.
create table draft (
  entry_id bigint not null,
  author text collate "C" not null,
  base int not null,
  format smallint not null,
  content jsonb not null,
  version bigint not null default 1,
  updated_at timestamptz not null default now(),
  constraint pk_draft primary key (entry_id, author),
  constraint fk_draft_entry foreign key (entry_id) references entry (id),
  constraint ck_draft_author check (author <> ''),
  constraint ck_draft_base check (base >= 0),
  constraint ck_draft_format check (format >= 1),
  constraint ck_draft_content check (jsonb_typeof(content) = 'object'),
  constraint ck_draft_version check (version >= 1)
);

create index ix_draft_author on draft (author, updated_at, entry_id);

comment on column draft.author is 'Login of the editor; no foreign key, because names outlive what they sign.';
comment on column draft.base is 'Number of the revision that the draft begins at; 0 when there was none.';
comment on column draft.version is 'Counts savings, so that a save over an unseen one is refused and not lost.';

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
comment on column decision.reviewer is 'Null when the author took the revision back, or a newer one replaced it.';

create function keep_decision() returns trigger
language plpgsql as $$
begin
  raise exception 'the decision about revision % of entry % cannot be changed', old.number, old.entry_id
    using errcode = 'restrict_violation', constraint = 'ck_decision_kept';
end
$$;

create trigger ck_decision_kept before update or delete on decision
for each row execute function keep_decision();

create unique index uq_revision_in_review on revision (entry_id) where state = 'in-review';
create index ix_revision_waiting on revision (created_at, entry_id) where state = 'in-review';
create index ix_revision_sent_back on revision (author) where state = 'sent-back';
