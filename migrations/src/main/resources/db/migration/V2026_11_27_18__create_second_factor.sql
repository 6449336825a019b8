-- A second factor for accounts with a password: one-time codes of an app (RFC 6238), and recovery codes for when it is lost.
create table second_factor (
  account_id bigint not null,
  secret text collate "C" not null,
  confirmed boolean not null default false,
  last_step bigint not null default 0,
  recovery_hashes text[] not null default '{}',
  created_at timestamptz not null default now(),
  constraint pk_second_factor primary key (account_id),
  constraint fk_second_factor_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_second_factor_secret check (secret ~ '^[A-Z2-7]{32}$'),
  constraint ck_second_factor_last_step check (last_step >= 0)
);

comment on column second_factor.secret is 'Base32. Not a hash: codes are computed from it.';
comment on column second_factor.confirmed is 'Whether a code was entered once. Until then signing in asks for none.';
comment on column second_factor.last_step is 'The period of 30 seconds whose code was used last. No code of it or an earlier one is taken again.';

create table second_factor_role (
  role text not null,
  constraint pk_second_factor_role primary key (role),
  constraint ck_second_factor_role check (role in ('engineer', 'editor', 'reviewer', 'administrator'))
);

comment on table second_factor_role is 'The roles whose accounts must have a second factor if they have a password.';

-- Someone whose password was right, and who has to enter a code. A table of its own: this is not a session.
create table half_sign_in (
  token_hash text collate "C" not null,
  account_id bigint not null,
  password_seal text collate "C" not null,
  created_at timestamptz not null default now(),
  constraint pk_half_sign_in primary key (token_hash),
  constraint fk_half_sign_in_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_half_sign_in_token_hash check (token_hash ~ '^[0-9a-f]{64}$')
);

create index ix_half_sign_in_account on half_sign_in (account_id);

comment on column half_sign_in.password_seal is 'Hash of the hash of the password: another password makes the row worthless.';
