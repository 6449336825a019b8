-- Remarks that stay among staff, and answers kept so that a request sent twice is carried out once.
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

create table idempotency_key (
  account bigint not null,
  key text collate "C" not null,
  fingerprint text not null,
  status int,
  location text,
  tag text,
  body text,
  created_at timestamptz not null default now(),
  constraint pk_idempotency_key primary key (account, key),
  constraint ck_idempotency_key_status check (status between 100 and 599),
  constraint ck_idempotency_key_answer check ((status is null) = (body is null))
);

create index ix_idempotency_key_age on idempotency_key (created_at);

comment on column idempotency_key.fingerprint is 'Hash of the request: a key that comes with another one is refused.';
comment on column idempotency_key.status is 'Null only inside the transaction that carries the request out.';
