-- What people tell about a code that they met, and whether a cause was the one.
create table report (
  id bigint generated always as identity,
  token_hash text collate "C" not null,
  code text collate "C" not null,
  product text,
  doing text,
  helped text,
  written_at timestamptz not null default now(),
  constraint pk_report primary key (id),
  constraint uq_report_token_hash unique (token_hash),
  constraint fk_report_sighting foreign key (code) references sighting (code),
  constraint ck_report_token_hash check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_report_product check (length(product) <= 200),
  constraint ck_report_doing check (length(doing) <= 2000),
  constraint ck_report_helped check (length(helped) <= 2000)
);

create index ix_report_code on report (code, id);

comment on column report.token_hash is 'Of the secret in the private link, which only the reporter has.';

create table cause_answer (
  entry_id bigint not null,
  cause text collate "C" not null,
  yes bigint not null default 0,
  no bigint not null default 0,
  other bigint not null default 0,
  constraint pk_cause_answer primary key (entry_id, cause),
  constraint fk_cause_answer_entry foreign key (entry_id) references entry (id) on delete cascade,
  constraint ck_cause_answer_cause check (cause ~ '^[0-9a-f]{16}$'),
  constraint ck_cause_answer_counts check (yes >= 0 and no >= 0 and other >= 0)
);

comment on table cause_answer is 'What readers answered to "Was this it?" under a cause.';
comment on column cause_answer.cause is 'The beginning of a hash of the explanation: another text is another cause.';
