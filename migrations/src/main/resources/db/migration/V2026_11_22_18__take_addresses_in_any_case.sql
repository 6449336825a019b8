-- The scheme of an address is the same in any case, and editors may write HTTPS:// as the form lets them.
alter table published_reference
  drop constraint ck_published_reference_url,
  add constraint ck_published_reference_url check (url ~* '^https?://');
