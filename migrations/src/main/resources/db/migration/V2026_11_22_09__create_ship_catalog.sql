-- Catalogs that come with the software are one JSON document each; this spreads one over the tables.
create function complete_each(elements jsonb, defaults jsonb) returns jsonb
language sql immutable as $$
  select coalesce(jsonb_agg(defaults || e.element order by e.position), '[]'::jsonb)
  from jsonb_array_elements(elements) with ordinality as e (element, position);
$$;

create function complete_content(content jsonb) returns jsonb
language sql immutable as $$
  select '{"symbol": null, "symbolNote": null, "appliesTo": [], "articlePosition": null}'::jsonb
    || content
    || jsonb_build_object(
      'codes', complete_each(content -> 'codes', '{"low": null, "high": null, "qualifier": null}'),
      'causes', (
        select coalesce(
          jsonb_agg(
            '{"confidence": "suspected", "resolution": null}'::jsonb || c.cause || jsonb_build_object(
              'references', complete_each(c.cause -> 'references', '{"url": null, "note": null}')
            )
            order by c.position
          ),
          '[]'::jsonb
        )
        from jsonb_array_elements(content -> 'causes') with ordinality as c (cause, position)
      ),
      'references', complete_each(content -> 'references', '{"url": null, "note": null}')
    );
$$;

comment on function complete_content is 'Fills in what a shipped entry leaves out; the result is revision content of format 1.';

create procedure ship_entry(p_catalog_id bigint, content jsonb, comment text)
language plpgsql as $$
declare
  new_entry bigint;
  code text := content ->> 'code';
  value bigint := case when code ~ '^[0-9]{1,10}$' then code::bigint end;
begin
  select case when c.notation in ('status32', 'ntstatus', 'http', 'exit-code') then value end into strict value
  from catalog c where c.id = p_catalog_id;
  insert into entry (catalog_id, code) values (p_catalog_id, code) returning id into new_entry;
  insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)
  values (
    new_entry, p_catalog_id, code,
    coalesce(content ->> 'key', case when value is not null then code end),
    coalesce((content ->> 'low')::bigint, value), coalesce((content ->> 'high')::bigint, value), 'primary'
  );
  insert into revision (entry_id, number, format, content, comment, state)
  values (new_entry, 1, 1, complete_content(content), comment, 'in-review');
  perform publish_revision(new_entry, 1);
end
$$;

create procedure ship_catalog(document jsonb)
language plpgsql as $$
declare
  new_catalog bigint;
  content jsonb;
begin
  insert into catalog (
    slug, title, program, product, summary, notation, scope, keywords, technologies, issue_type,
    article_number, article_version, article_modified
  )
  values (
    document ->> 'slug', document ->> 'title', document ->> 'program', document ->> 'product',
    document ->> 'summary', document ->> 'notation', document ->> 'scope',
    array(select jsonb_array_elements_text(document -> 'keywords')),
    array(select jsonb_array_elements_text(document -> 'technologies')),
    document ->> 'issueType', document ->> 'articleNumber', document ->> 'articleVersion',
    (document ->> 'articleModified')::date
  )
  returning id into new_catalog;

  insert into catalog_applies_to (catalog_id, position, product, versions)
  select new_catalog, a.position, a.product ->> 'product', a.product ->> 'versions'
  from jsonb_array_elements(document -> 'appliesTo') with ordinality as a (product, position);

  insert into catalog_reference (catalog_id, position, label, url, note)
  select new_catalog, r.position, r.reference ->> 'label', r.reference ->> 'url', r.reference ->> 'note'
  from jsonb_array_elements(document -> 'references') with ordinality as r (reference, position);

  perform record_change('catalog-added', new_catalog, null, null);
  for content in select jsonb_array_elements(document -> 'entries') loop
    call ship_entry(new_catalog, content, document ->> 'comment');
  end loop;
end
$$;

comment on procedure ship_catalog is
  'Adds a catalog and its entries, published as revision 1. For versioned migrations: later edits are the editors''.';
