package org.causebook.persistence.shipped;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryContent;
import org.causebook.persistence.editing.WorkItems;
import org.causebook.persistence.json.ContentJson;
import org.causebook.persistence.json.FurtherCodeRow;
import org.causebook.persistence.search.SearchDocuments;
import org.causebook.search.SearchableTexts;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedRecords;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What was taken in of catalog files, and loading many entries at once. In SQL: thousands of entries come at a first
 * start, and one statement adds those of a whole catalog, where entities would go one by one.
 */
@ApplicationScoped
class ShippedRecordRepository implements ShippedRecords {

    /** Any number will do, as long as nobody else locks by it. */
    private static final long LOCK = 4_127_480_112L;

    /**
     * Adds entries with everything that a publication writes. They come as one JSON document, which is read once; a public
     * catalog's entries are told as changes, in the order of the file.
     */
    private static final String PUBLISH = """
            with shipped as materialized (
              select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                place int, text text, key text, low bigint, high bigint, content jsonb, determined boolean, texts text[]
              )
            ), added as (
              insert into entry (catalog_id, code) select :catalog, text from shipped order by place returning id, code
            ), filed as materialized (
              select a.id, s.* from shipped s join added a on a.code = s.text
            ), coded as (
              insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)
              select id, :catalog, text, key, low, high, 'primary' from filed
            ), revised as (
              insert into revision (entry_id, number, format, content, comment, state, edition, published_at)
              select id, 1, 1, content, :source, 'published', 1, now() from filed
            ), published as (
              insert into published_entry (
                entry_id, catalog_id, code, low, high, symbol, meaning, outcome, cause_determined, state, successor,
                edition, published_at, updated_at, content, search_texts
              )
              select id, :catalog, text, low, high, content ->> 'symbol', content ->> 'meaning', content ->> 'outcome',
                determined, case when content -> 'retirement' is null then 'published' else 'retired' end,
                null, 1, now(), now(), content, texts
              from filed
            ), taken as (
              update change_counter set sequence = sequence + :count
              where exists (select from catalog where id = :catalog and visibility = 'public')
              returning sequence - :count as before
            ), told as (
              select cast(pg_notify('causebook_change', cast(before + :count as text)) as text) from taken
            ), changed as (
              insert into change (sequence, kind, catalog_id, entry_id, edition, at)
              select taken.before + row_number() over (order by place), 'entry-published', :catalog, id, 1, clock_timestamp()
              from filed cross join taken
              where (select count(*) from told) >= 0
            )
            select id, text from filed
            """;

    private final EntityManager database;
    private final WorkItems work;
    private final SearchDocuments documents;

    @Inject
    ShippedRecordRepository(EntityManager database, WorkItems work, SearchDocuments documents) {
        this.database = database;
        this.work = work;
        this.documents = documents;
    }

    @Override
    public Map<String, String> digests() {
        return tuples("select c.slug, s.digest from shipped_catalog s join catalog c on c.id = s.catalog_id", Map.of())
                .stream()
                .collect(
                        Collectors.toMap(row -> row.get("slug", String.class), row -> row.get("digest", String.class)));
    }

    @Override
    public void lock() {
        // Compiling a statement takes PostgreSQL longer here than running it.
        tuples(
                "select cast(pg_advisory_xact_lock(:lock) as text) as locked, set_config('jit', 'off', true) as jit",
                Map.of("lock", LOCK));
    }

    @Override
    public Optional<Taken> find(String slug) {
        return tuples(
                        "select s.digest, s.version from shipped_catalog s join catalog c on c.id = s.catalog_id"
                                + " where c.slug = :slug",
                        Map.of("slug", slug))
                .stream()
                .findFirst()
                .map(row -> new Taken(row.get("digest", String.class), row.get("version", Long.class)));
    }

    @Override
    public void remember(String slug, Taken taken) {
        database.flush();
        database.createNativeQuery("""
                        insert into shipped_catalog (catalog_id, digest, version)
                        select id, :digest, :version from catalog where slug = :slug
                        on conflict (catalog_id) do update set digest = excluded.digest, version = excluded.version
                        """)
                .setParameter("slug", slug)
                .setParameter("digest", taken.digest())
                .setParameter("version", taken.version())
                .executeUpdate();
    }

    /** One row of what {@link #PUBLISH} reads. */
    private record Row(
            int place,
            String text,
            String key,
            @Nullable Long low,
            @Nullable Long high,
            EntryContent content,
            boolean determined,
            List<String> texts) {}

    @Override
    public void publishAll(ShippedCatalog shipped) {
        database.flush();
        long catalog = catalog(shipped.content());
        var texts = new HashMap<String, SearchableTexts>();
        var rows = new ArrayList<Row>(shipped.entries().size());
        for (var entry : shipped.entries()) {
            var primary = entry.primary();
            var content = entry.content();
            texts.put(primary.text(), entry.texts());
            rows.add(new Row(
                    rows.size(),
                    primary.text(),
                    primary.key(),
                    primary.low(),
                    primary.high(),
                    content,
                    content.causeDetermined(),
                    entry.texts().texts()));
        }
        var added = tuples(
                PUBLISH,
                Map.of(
                        "rows",
                        ContentJson.document(rows),
                        "catalog",
                        catalog,
                        "source",
                        shipped.source(),
                        "count",
                        (long) rows.size()));
        addFurtherCodes(shipped, catalog);
        work.addAll(catalog);
        documents.add(added.stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", Long.class),
                        row -> Objects.requireNonNull(texts.get(row.get("text", String.class))))));
    }

    private void addFurtherCodes(ShippedCatalog shipped, long catalog) {
        var codes = shipped.entries().stream()
                .flatMap(entry -> FurtherCodeRow.of(entry.primary().text(), entry.content()))
                .toList();
        database.createNativeQuery("""
                insert into entry_code (entry_id, catalog_id, text, key, low, high, qualifier, kind)
                select e.id, e.catalog_id, r.text, r.key, r.low, r.high, r.qualifier, r.kind
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                  entry text, text text, key text, low bigint, high bigint, qualifier text, kind text
                )
                join entry e on e.catalog_id = :catalog and e.code = r.entry
                """)
                .setParameter("rows", ContentJson.document(codes))
                .setParameter("catalog", catalog)
                .executeUpdate();
    }

    private long catalog(CatalogContent content) {
        return tuples("select id from catalog where slug = :slug", Map.of("slug", content.slug()))
                .get(0)
                .get("id", Long.class);
    }

    private List<Tuple> tuples(String sql, Map<String, ?> parameters) {
        var query = database.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
