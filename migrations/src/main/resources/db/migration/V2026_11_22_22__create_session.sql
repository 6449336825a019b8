-- Sessions are rows, so that ending one takes effect with the next request on any node.
create table session (
  id bigint generated always as identity,
  token_hash text collate "C" not null,
  account_id bigint not null,
  origin text not null,
  began_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  constraint pk_session primary key (id),
  constraint uq_session_token_hash unique (token_hash),
  constraint fk_session_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_session_token_hash check (token_hash ~ '^[0-9a-f]{64}$')
);

create index ix_session_account on session (account_id);

comment on column session.token_hash is 'SHA-256 of the token; the token itself is with the browser only.';
comment on column session.last_used_at is 'To the minute.';
