-- A lookup that nobody has in memory must be cheap: what it answers with lies ready, under every name that it has.
create table published_document (
  entry_id bigint not null,
  catalog_id bigint not null,
  document json not null,
  constraint pk_published_document primary key (entry_id),
  constraint fk_published_document_catalog foreign key (catalog_id) references catalog (id),
  constraint fk_published_document_entry
    foreign key (entry_id) references published_entry (entry_id) on delete cascade
);

comment on table published_document is
  'A published entry with its codes, causes and references, as one text. Derived; what is its catalog''s is not in it.';

create table published_key (
  key text collate "C" not null,
  entry_id bigint not null,
  constraint pk_published_key primary key (key, entry_id),
  constraint fk_published_key_entry
    foreign key (entry_id) references published_entry (entry_id) on delete cascade
);

create index ix_published_key_entry on published_key (entry_id);

comment on table published_key is
  'The match keys of codes, symbols in capitals and single values as decimal numbers; ranges are found in entry_code. Derived.';

create view published_document_source as
select p.entry_id, p.catalog_id,
  json_build_object(
    'code', p.code, 'symbol', p.symbol, 'symbolNote', p.symbol_note, 'meaning', p.meaning, 'outcome', p.outcome,
    'appliesTo', p.applies_to, 'state', p.state, 'retiredReason', p.retired_reason, 'successor', s.code,
    'articlePosition', p.article_position, 'revision', p.revision, 'publishedAt', p.published_at,
    'updatedAt', p.updated_at,
    'codes', (
      select coalesce(
        json_agg(
          json_build_object(
            'text', c.text, 'key', c.key, 'low', c.low, 'high', c.high, 'qualifier', c.qualifier, 'kind', c.kind
          )
          order by c.kind desc, c.low, c.text
        ),
        '[]'
      )
      from entry_code c
      where c.entry_id = p.entry_id
    ),
    'causes', (
      select coalesce(
        json_agg(
          json_build_object(
            'position', c.position, 'explanation', c.explanation, 'confidence', c.confidence,
            'resolution', c.resolution
          )
          order by c.position
        ),
        '[]'
      )
      from published_cause c
      where c.entry_id = p.entry_id
    ),
    'references', (
      select coalesce(
        json_agg(
          json_build_object(
            'causePosition', r.cause_position, 'position', r.position, 'label', r.label, 'url', r.url, 'note', r.note
          )
          order by r.cause_position, r.position
        ),
        '[]'
      )
      from published_reference r
      where r.entry_id = p.entry_id
    )
  ) as document
from published_entry p
left join published_entry s on s.entry_id = p.successor_id;

create view published_key_source as
select c.key, c.entry_id
from entry_code c
join published_entry p on p.entry_id = c.entry_id
union
select c.low::text, c.entry_id
from entry_code c
join published_entry p on p.entry_id = c.entry_id
where c.low = c.high
union
select upper(p.symbol), p.entry_id
from published_entry p
where p.symbol is not null;

create function derive_published_documents(p_entry_ids bigint[]) returns void
language sql as $$
  delete from published_key where entry_id = any(p_entry_ids);
  insert into published_key (key, entry_id)
  select s.key, s.entry_id from published_key_source s where s.entry_id = any(p_entry_ids);

  insert into published_document (entry_id, catalog_id, document)
  select s.entry_id, s.catalog_id, s.document from published_document_source s where s.entry_id = any(p_entry_ids)
  on conflict (entry_id) do update set document = excluded.document;
$$;

create procedure rebuild_published_documents()
language sql as $$
  truncate published_key, published_document;
  insert into published_key (key, entry_id) select s.key, s.entry_id from published_key_source s;
  insert into published_document (entry_id, catalog_id, document)
  select s.entry_id, s.catalog_id, s.document from published_document_source s;
$$;

comment on procedure rebuild_published_documents is 'Derives all that lookups read anew, after a load without triggers.';

call rebuild_published_documents();
