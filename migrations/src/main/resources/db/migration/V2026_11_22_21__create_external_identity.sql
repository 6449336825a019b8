-- With single sign-on a provider knows people by a subject, which stays when names change.
create table external_identity (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  account_id bigint not null,
  created_at timestamptz not null default now(),
  constraint pk_external_identity primary key (issuer, subject),
  constraint fk_external_identity_account foreign key (account_id) references account (id)
);

create index ix_external_identity_account on external_identity (account_id);
