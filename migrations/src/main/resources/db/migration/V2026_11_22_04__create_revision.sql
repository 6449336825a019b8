-- Everything ever submitted for an entry, kept as it was, so that history can be shown and public rows rebuilt.
create table revision (
  entry_id bigint not null,
  number int not null,
  format smallint not null,
  content jsonb not null,
  author text,
  created_at timestamptz not null default now(),
  comment text,
  state text not null,
  publication int,
  published_at timestamptz,
  constraint pk_revision primary key (entry_id, number),
  constraint uq_revision_publication unique (entry_id, publication),
  constraint fk_revision_entry foreign key (entry_id) references entry (id),
  constraint ck_revision_number check (number >= 1),
  constraint ck_revision_format check (format >= 1),
  constraint ck_revision_content check (jsonb_typeof(content) = 'object'),
  constraint ck_revision_state
    check (state in ('in-review', 'sent-back', 'published', 'superseded', 'withdrawn')),
  constraint ck_revision_publication check (
    publication >= 1
    and (publication is null) = (published_at is null)
    and case
      when state in ('published', 'superseded') then publication is not null
      when state in ('in-review', 'sent-back') then publication is null
      else true
    end
  )
);

create unique index uq_revision_published on revision (entry_id) where state = 'published';

comment on column revision.format is 'Version of the shape of content; readers upcast older ones.';
comment on column revision.author is 'Null when the revision came with the software.';
comment on column revision.publication is
  'The revision number that the public sees: it counts publications, so that what was sent back leaves no gap.';

create function keep_revision() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (new.entry_id, new.number, new.format, new.content, new.created_at)
      is not distinct from (old.entry_id, old.number, old.format, old.content, old.created_at)
    and (new.author, new.comment) is not distinct from (old.author, old.comment)
    and (old.publication is null
      or (new.publication, new.published_at) is not distinct from (old.publication, old.published_at))
  then
    return new;
  end if;
  raise exception 'revision % of entry % cannot be changed', old.number, old.entry_id
    using errcode = 'restrict_violation', constraint = 'ck_revision_kept';
end
$$;

create trigger ck_revision_kept before update or delete on revision
for each row execute function keep_revision();
