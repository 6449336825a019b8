-- Who is new, or forgot the password, sets one by a link that works once: administrators never know passwords.
create table one_time_link (
  account_id bigint not null,
  token_hash text collate "C" not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint pk_one_time_link primary key (account_id),
  constraint uq_one_time_link_token_hash unique (token_hash),
  constraint fk_one_time_link_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_one_time_link_token_hash check (token_hash ~ '^[0-9a-f]{64}$')
);
