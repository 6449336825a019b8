-- Which counts of lookups were written: what is sent again after an outage must not count twice.
create table counted_batch (
  writer uuid not null,
  number bigint not null,
  constraint pk_counted_batch primary key (writer)
);

comment on table counted_batch is 'One row for each run of a node.';
comment on column counted_batch.number is 'The last batch that was written.';
