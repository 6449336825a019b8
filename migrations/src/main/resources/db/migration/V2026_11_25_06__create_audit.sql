-- Who changed what, when and from where, written in the transaction of the change.
create table audit (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  account_id bigint,
  login text collate "C" not null,
  origin text not null,
  action text collate "C" not null,
  subject text collate "C" not null,
  before jsonb not null,
  after jsonb not null,
  constraint pk_audit primary key (id),
  constraint fk_audit_account foreign key (account_id) references account (id),
  constraint ck_audit_action check (action ~ '^[a-z][a-z-]*$'),
  constraint ck_audit_before check (jsonb_typeof(before) = 'array'),
  constraint ck_audit_after check (jsonb_typeof(after) = 'array')
);

create index ix_audit_login on audit (login, id);
create index ix_audit_action on audit (action, id);
create index ix_audit_subject on audit (subject text_pattern_ops, id);

comment on column audit.login is 'Empty for someone who had not signed in.';
comment on column audit.before is 'The fields before the change, [{"name", "text"}, …]: an object would not keep their order.';

create function keep_audit() returns trigger
language plpgsql as $$
begin
  raise exception 'an audit record cannot be changed'
    using errcode = 'restrict_violation', constraint = 'ck_audit_kept';
end
$$;

create trigger ck_audit_kept before update or delete on audit
for each row execute function keep_audit();

-- Answers, stored so that a request that is sent twice is carried out once.
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

create index ix_idempotency_key_created_at on idempotency_key (created_at);

comment on column idempotency_key.fingerprint is 'Hash of the request: a key that comes with another request is refused.';
comment on column idempotency_key.status is 'Null only within the transaction that carries out the request.';
