-- What happens in the life of entries, and whom it concerns: written in the transaction of the change itself.
create table event (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  kind text collate "C" not null,
  actor text collate "C" not null,
  catalog text collate "C" not null,
  code text collate "C" not null,
  revision int,
  text text,
  constraint pk_event primary key (id),
  constraint ck_event_kind check (kind ~ '^[a-z][a-z-]*$')
);

create index ix_event_at on event (at);

comment on column event.actor is 'Login of who did it.';
comment on column event.catalog is 'Slug; no foreign key, because entries that were given up are deleted and events stay.';
comment on column event.text is 'What the person said about it: the comment of a review, the text of a note.';

create table notification (
  id bigint generated always as identity,
  event_id bigint not null,
  account_id bigint not null,
  read_at timestamptz,
  constraint pk_notification primary key (id),
  constraint fk_notification_event foreign key (event_id) references event (id) on delete cascade,
  constraint fk_notification_account foreign key (account_id) references account (id) on delete cascade
);

create index ix_notification_account on notification (account_id, id);
create index ix_notification_unread on notification (account_id, id) where read_at is null;
create index ix_notification_event on notification (event_id);

create table notification_setting (
  account_id bigint not null,
  kind text collate "C" not null,
  channel text not null,
  constraint pk_notification_setting primary key (account_id, kind),
  constraint fk_notification_setting_account foreign key (account_id) references account (id) on delete cascade,
  constraint ck_notification_setting_channel check (channel in ('off', 'in-app'))
);

comment on table notification_setting is 'How a person wants to hear of a kind of event. Without a row: in the application.';
