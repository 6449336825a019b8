-- Readers are shown the changes of public catalogs only; finding them catalog by catalog costs the same however many
-- changes of internal ones lie between.
create index ix_change_catalog on change (catalog_id, sequence);
create index ix_change_removed on change (sequence) where kind = 'catalog-removed';
