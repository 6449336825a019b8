-- Who changed what, when and from where, written in the transaction of the change.
create table audit (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  account_id bigint,
  login text collate "C" not null,
  origin text not null,
  action text collate "C" not null,
  subject text collate "C" not null,
  before_fields text[] not null default '{}',
  before_values text[] not null default '{}',
  after_fields text[] not null default '{}',
  after_values text[] not null default '{}',
  constraint pk_audit primary key (id),
  constraint fk_audit_account foreign key (account_id) references account (id),
  constraint ck_audit_action check (action ~ '^[a-z][a-z-]*$'),
  constraint ck_audit_before check (cardinality(before_fields) = cardinality(before_values)),
  constraint ck_audit_after check (cardinality(after_fields) = cardinality(after_values))
);

create index ix_audit_login on audit (login, id);
create index ix_audit_action on audit (action, id);
create index ix_audit_subject on audit (subject text_pattern_ops, id);

comment on column audit.login is 'Empty for someone who had not signed in.';
comment on column audit.before_fields is 'Names of the fields that changed, in order; before_values has what they held.';
