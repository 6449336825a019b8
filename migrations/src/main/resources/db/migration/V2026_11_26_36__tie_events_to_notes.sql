-- Whoever deletes a note deletes what it said, also where others were told of it.
alter table event add column note_id bigint;
alter table event add constraint fk_event_note foreign key (note_id) references note (id) on delete cascade;

create index ix_event_note on event (note_id);

comment on column event.note_id is 'The note that it tells of; null when it tells of none.';
