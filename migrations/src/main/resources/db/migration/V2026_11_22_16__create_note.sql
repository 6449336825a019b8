-- Remarks that stay among staff.
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
