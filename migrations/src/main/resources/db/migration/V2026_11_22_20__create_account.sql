-- People sign in with accounts of their own, so that every change has somebody who made it.
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
comment on column account.password_hash is 'PHC string format; null where no password was set.';
comment on column account.version is 'Counts changes by administrators; use and passwords are not counted.';
