-- What readers tell about a code whose cause nobody knew.
create table report (
  id bigint generated always as identity,
  code text collate "C" not null,
  key_hash text collate "C" not null,
  product text not null,
  doing text not null,
  helped text not null,
  created_at timestamptz not null default now(),
  constraint pk_report primary key (id),
  constraint uq_report_key_hash unique (key_hash),
  constraint fk_report_code foreign key (code) references sighting (code),
  constraint ck_report_lengths check (length(product) <= 200 and length(doing) <= 2000 and length(helped) <= 2000)
);

create index ix_report_code on report (code, id);

comment on table report is 'Nothing here tells who wrote it.';
comment on column report.key_hash is 'Hash of the secret in the link with which its writer can see what became of it.';
comment on column report.product is 'Empty where nothing was said, as are the other texts.';
