-- The statistics: lookups of each day summed up, and what finds the work of a time.
create table sighting_day (
  day date not null,
  catalog text collate "C" not null,
  answered bigint not null,
  undetermined bigint not null,
  unknown bigint not null,
  constraint pk_sighting_day primary key (day, catalog),
  constraint ck_sighting_day_counts check (answered >= 0 and undetermined >= 0 and unknown >= 0)
);

comment on table sighting_day is
  'All codes of sighting_count together, without searches for words, written in the same statement.';

insert into sighting_day (day, catalog, answered, undetermined, unknown)
select day, catalog, sum(answered), sum(undetermined), sum(unknown) from sighting_count where code <> '' group by day, catalog;

create index ix_sighting_answered on sighting (answered_at) where state = 'answered';
create index ix_revision_written on revision (created_at, author) where author is not null;
create index ix_decision_decided on decision (decided_at, reviewer) where reviewer is not null;
