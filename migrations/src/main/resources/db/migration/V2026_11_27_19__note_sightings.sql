-- Staff write notes on codes that people met, too.
alter table note
  alter column entry_id drop not null,
  add column sighting text collate "C",
  add constraint fk_note_sighting foreign key (sighting) references sighting (code),
  add constraint ck_note_subject check (num_nonnulls(entry_id, sighting) = 1);

create index ix_note_sighting on note (sighting, id) where sighting is not null;
