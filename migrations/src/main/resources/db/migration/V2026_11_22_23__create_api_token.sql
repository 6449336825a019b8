-- Programs act for an account with keys that allow less than its password, expire, and can be revoked one by one.
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

comment on column api_token.scopes is 'Ids of rights; those that the account''s role does not have are of no use.';
