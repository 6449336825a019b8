-- Search needs unaccent for accents, beside the trigrams that lists have already; whoever owns the database may create it.
do $$
begin
  create extension if not exists unaccent;
exception when others then
  raise exception 'Causebook needs the PostgreSQL extension unaccent, and could not create it: %', sqlerrm
    using errcode = sqlstate, hint = 'Install PostgreSQL''s contrib package on the database server, and let the owner of '
      'the database or a superuser run: create extension unaccent;';
end
$$;
