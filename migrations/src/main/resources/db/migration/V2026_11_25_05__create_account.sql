-- Accounts, and what their owners sign in with. Secrets are stored as hashes only.
create table account (
  id bigint generated always as identity,
  login text collate "C" not null,
  display_name text not null,
  role text not null,
  active boolean not null default true,
  password_hash text,
  must_change_password boolean not null default false,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  version bigint not null default 0,
  constraint pk_account primary key (id),
  constraint uq_account_login unique (login),
  constraint ck_account_login check (login ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  constraint ck_account_display_name check (display_name ~ '\S' and length(display_name) <= 100),
  constraint ck_account_role check (role in ('engineer', 'editor', 'reviewer', 'administrator')),
  constraint ck_account_password_hash check (password_hash like '$%')
);

create index ix_account_administrator on account (id) where role = 'administrator' and active;

comment on column account.login is 'Never changed: revisions, notes and the audit trail are signed with it.';
comment on column account.password_hash is 'PHC string format; null if the account has no password.';
comment on column account.version is 'Counts changes by administrators, not uses or new passwords.';

-- An identity provider knows people by a subject, which stays when names change.
create table external_identity (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  account_id bigint not null,
  created_at timestamptz not null default now(),
  constraint pk_external_identity primary key (issuer, subject),
  constraint fk_external_identity_account foreign key (account_id) references account (id)
);

create index ix_external_identity_account on external_identity (account_id);

-- A row for each session, so that ending one takes effect with the next request on every node.
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

create table api_token (
  id bigint generated always as identity,
  token_hash text collate "C" not null,
  account_id bigint not null,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  constraint pk_api_token primary key (id),
  constraint uq_api_token_token_hash unique (token_hash),
  constraint uq_api_token_name unique (account_id, name),
  constraint fk_api_token_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_api_token_token_hash check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_api_token_name check (name ~ '\S' and length(name) <= 100),
  constraint ck_api_token_scopes check (cardinality(scopes) > 0),
  constraint ck_api_token_expires_at check (expires_at <= created_at + interval '367 days')
);

comment on column api_token.scopes is 'Ids of rights. Those that the role of the account lacks have no effect.';

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

-- Attempts to sign in are counted in the database, where all nodes see them.
create table sign_in_attempt (
  key text collate "C" not null,
  attempts bigint not null default 0,
  failures int not null default 0,
  blocked_until timestamptz,
  waited boolean not null default false,
  known_device boolean not null default false,
  last_at timestamptz,
  touched_at timestamptz not null default now(),
  constraint pk_sign_in_attempt primary key (key),
  constraint ck_sign_in_attempt_key check (key ~ '^(network|login|device):[0-9a-f]{64}$')
);

create index ix_sign_in_attempt_touched_at on sign_in_attempt (touched_at);

comment on column sign_in_attempt.key is 'What the attempts have in common, hashed: people type passwords into the login field.';
comment on column sign_in_attempt.attempts is 'All of them, including those refused without a look at the password.';
comment on column sign_in_attempt.waited is 'The last attempt was asked to wait because others failed; the next one need not wait.';
comment on column sign_in_attempt.known_device is 'The key is that of a browser that has signed in before.';
