-- Guessing of passwords is counted where all nodes see it.
create table sign_in_attempt (
  key text collate "C" not null,
  attempts bigint not null default 0,
  failures int not null default 0,
  blocked_until timestamptz,
  waited boolean not null default false,
  last_at timestamptz,
  touched_at timestamptz not null default now(),
  constraint pk_sign_in_attempt primary key (key),
  constraint ck_sign_in_attempt_key check (key ~ '^(address|login|pair):[0-9a-f]{64}$')
);

create table sign_in_address (
  account_id bigint not null,
  address text collate "C" not null,
  last_at timestamptz not null default now(),
  constraint pk_sign_in_address primary key (account_id, address),
  constraint fk_sign_in_address_account foreign key (account_id) references account (id) on delete cascade
);

create index ix_sign_in_attempt_touched_at on sign_in_attempt (touched_at);

comment on column sign_in_attempt.key is 'What the attempts have in common, hashed: people type passwords into the wrong field.';
comment on column sign_in_attempt.attempts is 'All of them, those that were refused unseen too.';
comment on column sign_in_attempt.waited is 'The next attempt was asked to wait and need not wait again.';
comment on table sign_in_address is 'From where an account signed in before: there the failures of others cost it nothing.';
