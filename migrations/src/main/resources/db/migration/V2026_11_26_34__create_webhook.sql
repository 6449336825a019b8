-- Programs of others that are told what happens. Deliveries are written with the event and sent afterwards.
create table webhook (
  id bigint generated always as identity,
  name text not null,
  url text not null,
  secret text not null,
  format text not null,
  kinds text[] not null,
  catalog text collate "C",
  active boolean not null default true,
  created_at timestamptz not null default now(),
  busy_until timestamptz,
  constraint pk_webhook primary key (id),
  constraint ck_webhook_name check (name ~ '\S' and length(name) <= 100),
  constraint ck_webhook_url check (url ~ '^https?://' and length(url) <= 2000),
  constraint ck_webhook_format check (format in ('json', 'slack', 'teams')),
  constraint ck_webhook_kinds check (cardinality(kinds) > 0)
);

comment on column webhook.secret is 'In the clear, because it signs. It is shown once, when the webhook is made.';
comment on column webhook.catalog is 'Slug; null for events of all catalogs, internal ones too.';
comment on column webhook.busy_until is 'Until then a node is sending to it: a receiver that does not answer takes one place, not all.';

create table webhook_delivery (
  id bigint generated always as identity,
  webhook_id bigint not null,
  event_id bigint,
  created_at timestamptz not null default now(),
  due_at timestamptz default now(),
  attempts int not null default 0,
  delivered_at timestamptz,
  last_at timestamptz,
  status int,
  answer text,
  constraint pk_webhook_delivery primary key (id),
  constraint fk_webhook_delivery_webhook foreign key (webhook_id) references webhook (id) on delete cascade,
  constraint fk_webhook_delivery_event foreign key (event_id) references event (id) on delete cascade
);

create index ix_webhook_delivery_webhook on webhook_delivery (webhook_id, id);
create index ix_webhook_delivery_event on webhook_delivery (event_id);
create index ix_webhook_delivery_due on webhook_delivery (webhook_id, due_at) where due_at is not null;

comment on column webhook_delivery.event_id is 'Null for a test.';
comment on column webhook_delivery.due_at is 'When to try next; null once it was delivered or given up.';
comment on column webhook_delivery.answer is 'The beginning of the last answer, or why there was none.';
