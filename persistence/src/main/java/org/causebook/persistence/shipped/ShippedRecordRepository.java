package org.causebook.persistence.shipped;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.persistence.editing.WorkItems;
import org.causebook.persistence.json.ContentJson;
import org.causebook.persistence.search.SearchDocuments;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedRecords;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What was taken in of catalog files, and loading many entries at once. In SQL: thousands of entries come at a first
 * start, and each statement here adds those of a whole catalog, where entities would go one by one.
 */
@ApplicationScoped
class ShippedRecordRepository implements ShippedRecords {

    /** Any number will do, as long as nobody else locks by it. */
    private static final long LOCK = 4_127_480_112L;

    /** The entries come as one JSON document; every statement reads what it needs of it. */
    private static final String ROWS = """
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
              place int, text text, key text, low bigint, high bigint, content jsonb, determined boolean
            )
            """;

    private static final List<String> STATEMENTS = List.of(
            "insert into entry (catalog_id, code) select :catalog, r.text " + ROWS + " order by r.place",
            """
            insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)
            select e.id, e.catalog_id, r.text, r.key, r.low, r.high, 'primary'
            """ + ROWS + " join entry e on e.catalog_id = :catalog and e.code = r.text",
            """
            insert into revision (entry_id, number, format, content, comment, state, edition, published_at)
            select e.id, 1, 1, r.content, :source, 'published', 1, now()
            """ + ROWS + " join entry e on e.catalog_id = :catalog and e.code = r.text",
            """
            insert into published_entry (
              entry_id, catalog_id, code, low, high, symbol, meaning, outcome, cause_determined, state, successor,
              edition, published_at, updated_at, content
            )
            select e.id, e.catalog_id, r.text, r.low, r.high, r.content ->> 'symbol', r.content ->> 'meaning',
              r.content ->> 'outcome', r.determined,
              case when r.content -> 'retirement' is null then 'published' else 'retired' end,
              null, 1, now(), now(), r.content
            """ + ROWS + " join entry e on e.catalog_id = :catalog and e.code = r.text",
            """
            update published_entry p set successor = s.code
            from published_entry s
            where p.catalog_id = :catalog and p.state = 'retired' and p.successor is null
              and s.catalog_id = :catalog and s.code = p.content #>> '{retirement,successor}'
              and p.code in (select r.text
            """ + ROWS + ")",
            """
            with taken as (
              update change_counter set sequence = sequence + :count
              where exists (select from catalog where id = :catalog and visibility = 'public')
              returning sequence - :count as before
            ), told as (
              select cast(pg_notify('causebook_change', cast(before + :count as text)) as text) from taken
            )
            insert into change (sequence, kind, catalog_id, entry_id, edition, at)
            select taken.before + row_number() over (order by r.place), 'entry-published', e.catalog_id, e.id, 1,
              clock_timestamp()
            """ + ROWS + " join entry e on e.catalog_id = :catalog and e.code = r.text cross join taken"
                    + " where (select count(*) from told) >= 0");

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
        tuples("select cast(pg_advisory_xact_lock(:lock) as text) as locked", Map.of("lock", LOCK));
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

    /** One row of what {@link #STATEMENTS} read. */
    private record Row(
            int place,
            String text,
            String key,
            @Nullable Long low,
            @Nullable Long high,
            EntryContent content,
            boolean determined) {}

    @Override
    public void publishAll(ShippedCatalog shipped) {
        database.flush();
        long catalog = catalog(shipped.content());
        var entries = shipped.entries();
        var rows = new java.util.ArrayList<Row>(entries.size());
        for (var entry : entries) {
            var primary = entry.primary();
            var content = entry.content();
            rows.add(new Row(
                    rows.size(),
                    primary.text(),
                    primary.key(),
                    primary.low(),
                    primary.high(),
                    content,
                    content.causeDetermined()));
        }
        var parameters = Map.of(
                "rows", json(rows), "catalog", catalog, "source", shipped.source(), "count", (long) entries.size());
        STATEMENTS.forEach(statement -> run(statement, parameters));
        addFurtherCodes(shipped, catalog);
        work.addAll(catalog);
        documents.write(
                ids(catalog, entries.stream().map(each -> each.primary().text()).toList()));
    }

    private void addFurtherCodes(ShippedCatalog shipped, long catalog) {
        record Further(
                String entry,
                String text,
                String key,
                @Nullable Long low,
                @Nullable Long high,
                @Nullable String qualifier,
                EntryCode.Kind kind) {}
        var codes = shipped.entries().stream()
                .flatMap(entry -> entry.content().codes().stream()
                        .map(code -> new Further(
                                entry.primary().text(),
                                code.text(),
                                code.key(),
                                code.low(),
                                code.high(),
                                code.qualifier(),
                                code.kind())))
                .toList();
        run("""
                insert into entry_code (entry_id, catalog_id, text, key, low, high, qualifier, kind)
                select e.id, e.catalog_id, r.text, r.key, r.low, r.high, r.qualifier, r.kind
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                  entry text, text text, key text, low bigint, high bigint, qualifier text, kind text
                )
                join entry e on e.catalog_id = :catalog and e.code = r.entry
                """, Map.of("rows", json(codes), "catalog", catalog));
    }

    private long catalog(CatalogContent content) {
        return tuples("select id from catalog where slug = :slug", Map.of("slug", content.slug()))
                .get(0)
                .get("id", Long.class);
    }

    private List<Long> ids(long catalog, List<String> codes) {
        return database.unwrap(Session.class)
                .createNativeQuery("select id from entry where catalog_id = :catalog and code in (:codes)", Long.class)
                .setParameter("catalog", catalog)
                .setParameterList("codes", codes)
                .getResultList();
    }

    private static String json(Object rows) {
        try {
            return ContentJson.STORED.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records can be written", impossible);
        }
    }

    /** Of the parameters a statement is given those that it names. */
    private void run(String sql, Map<String, ?> parameters) {
        var statement = database.createNativeQuery(sql);
        parameters.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                statement.setParameter(name, value);
            }
        });
        statement.executeUpdate();
    }

    private List<Tuple> tuples(String sql, Map<String, ?> parameters) {
        var query = database.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
