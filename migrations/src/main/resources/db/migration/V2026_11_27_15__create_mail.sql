-- Addresses that mails go to, and the mails that are due to them. What a mail says is written when it is sent.
create table mail_address (
  id bigint generated always as identity,
  account_id bigint,
  report_id bigint,
  address text not null,
  key_hash text collate "C",
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  busy_until timestamptz,
  trouble text,
  constraint pk_mail_address primary key (id),
  constraint uq_mail_address_account_id unique (account_id),
  constraint uq_mail_address_report_id unique (report_id),
  constraint uq_mail_address_key_hash unique (key_hash),
  constraint fk_mail_address_account foreign key (account_id) references account (id) on delete cascade,
  constraint fk_mail_address_report foreign key (report_id) references report (id) on delete cascade,
  constraint ck_mail_address_owner check (num_nonnulls(account_id, report_id) = 1),
  constraint ck_mail_address_address check (address ~ '^[!-~]+@[!-~]+$' and length(address) <= 254)
);

create index ix_mail_address_address on mail_address (lower(address)) where confirmed_at is null;

comment on table mail_address is 'Nothing else holds the address of anyone: whoever deletes the row deletes it.';
comment on column mail_address.report_id is 'Of a reader who is told once that there is an answer; the row is deleted then.';
comment on column mail_address.key_hash is 'Hash of the secret in the link of the last mail that asked to confirm the address.';
comment on column mail_address.busy_until is 'Until then a node is sending to it.';
comment on column mail_address.trouble is 'Why the last mail was given up; null once one was taken.';

create table mail (
  id bigint generated always as identity,
  address_id bigint not null,
  kind text not null,
  notification_id bigint,
  wanted_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  attempts int not null default 0,
  constraint pk_mail primary key (id),
  constraint fk_mail_address foreign key (address_id) references mail_address (id) on delete cascade,
  constraint fk_mail_notification foreign key (notification_id) references notification (id) on delete cascade,
  constraint ck_mail_kind check (kind in ('confirmation', 'notification', 'daily', 'answer')),
  constraint ck_mail_notification check ((kind in ('notification', 'daily')) = (notification_id is not null))
);

create index ix_mail_address on mail (address_id, due_at);
create index ix_mail_notification on mail (notification_id);
create unique index uq_mail_answer on mail (address_id) where kind = 'answer';

comment on table mail is 'What is to be sent. A row is deleted when the mail server has taken the mail, or when it is given up.';
comment on column mail.kind is 'Those of the kind daily that are due to one address are sent as one mail.';
comment on column mail.wanted_at is 'When it was to be sent first.';

alter table notification_setting drop constraint ck_notification_setting_channel;
alter table notification_setting add constraint ck_notification_setting_channel
  check (channel in ('off', 'in-app', 'mail', 'daily-mail'));
