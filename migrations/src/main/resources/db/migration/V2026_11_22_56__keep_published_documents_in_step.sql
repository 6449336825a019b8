-- What lookups read follows publication by triggers: however public rows come about, a lookup tells what they say.
create function refresh_added_documents() returns trigger
language plpgsql as $$
begin
  if exists (select from new_rows) then
    perform derive_published_documents(array(select distinct entry_id from new_rows));
  end if;
  return null;
end
$$;

create function refresh_removed_documents() returns trigger
language plpgsql as $$
begin
  if exists (select from old_rows) then
    perform derive_published_documents(array(select distinct entry_id from old_rows));
  end if;
  return null;
end
$$;

create function refresh_changed_documents() returns trigger
language plpgsql as $$
begin
  if exists (select from new_rows) then
    perform derive_published_documents(array(select entry_id from new_rows union select entry_id from old_rows));
  end if;
  return null;
end
$$;

create trigger ix_document_published_entry_insert after insert on published_entry
referencing new table as new_rows for each statement execute function refresh_added_documents();

create trigger ix_document_published_entry_update after update on published_entry
referencing old table as old_rows new table as new_rows for each statement execute function refresh_changed_documents();

create trigger ix_document_published_cause_insert after insert on published_cause
referencing new table as new_rows for each statement execute function refresh_added_documents();

create trigger ix_document_published_cause_update after update on published_cause
referencing old table as old_rows new table as new_rows for each statement execute function refresh_changed_documents();

create trigger ix_document_published_cause_delete after delete on published_cause
referencing old table as old_rows for each statement execute function refresh_removed_documents();

create trigger ix_document_published_reference_insert after insert on published_reference
referencing new table as new_rows for each statement execute function refresh_added_documents();

create trigger ix_document_published_reference_update after update on published_reference
referencing old table as old_rows new table as new_rows for each statement execute function refresh_changed_documents();

create trigger ix_document_published_reference_delete after delete on published_reference
referencing old table as old_rows for each statement execute function refresh_removed_documents();

create trigger ix_document_entry_code_insert after insert on entry_code
referencing new table as new_rows for each statement execute function refresh_added_documents();

create trigger ix_document_entry_code_update after update on entry_code
referencing old table as old_rows new table as new_rows for each statement execute function refresh_changed_documents();

create trigger ix_document_entry_code_delete after delete on entry_code
referencing old table as old_rows for each statement execute function refresh_removed_documents();
