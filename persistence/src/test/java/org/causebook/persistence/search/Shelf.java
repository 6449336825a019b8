package org.causebook.persistence.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes entries by the thousand, as publication leaves them, and lets search know. */
@ApplicationScoped
class Shelf {

    private static final String CATALOG = """
            insert into catalog (slug, title, notation, scope, visibility, content)
            select d.slug, 'Tape robot', 'symbolic', 'product', 'public', cast(:content as jsonb)
            from (select cast(:slug as text) as slug) d
            on conflict (slug) do nothing
            """;

    private static final String ENTRIES = """
            with e as (
              insert into entry (catalog_id, code)
              select c.id, cast(:prefix as text) || '-' || n from catalog c, generate_series(1, :count) n where c.slug = :slug
              returning id, catalog_id, code
            ),
            k as (
              insert into entry_code (entry_id, catalog_id, text, key, kind)
              select id, catalog_id, code, replace(code, '-', ''), 'primary' from e
            ),
            r as (
              insert into revision (entry_id, number, content, state, edition, published_at)
              select id, 1, cast(:content as jsonb), 'published', 1, now() from e
            )
            insert into published_entry (
              entry_id, catalog_id, code, symbol, meaning, outcome, cause_determined, state, edition, published_at,
              updated_at, content
            )
            select id, catalog_id, code, cast(:content as jsonb) ->> 'symbol', cast(:content as jsonb) ->> 'meaning',
              cast(:content as jsonb) ->> 'outcome', jsonb_array_length(cast(:content as jsonb) -> 'causes') > 0,
              'published', 1, now(), clock_timestamp(), cast(:content as jsonb)
            from e
            returning entry_id
            """;

    @Inject
    EntityManager database;

    @Inject
    SearchDocuments documents;

    private void catalog(String slug) {
        query(CATALOG)
                .setParameter("slug", slug)
                .setParameter("content", """
                        {"slug": "%s", "title": "Tape robot", "product": "Tape robot", "summary": "s",
                         "notation": "symbolic", "keywords": ["zymurgy"]}""".formatted(slug))
                .executeUpdate();
    }

    /** Entries with codes such as {@code Z-1}, all with this content, of a catalog of the product "Tape robot". */
    void publish(String slug, String prefix, int count, String content) {
        catalog(slug);
        @SuppressWarnings("unchecked")
        List<Long> ids = ((List<Number>) query(ENTRIES)
                        .setParameter("slug", slug)
                        .setParameter("prefix", prefix)
                        .setParameter("count", count)
                        .setParameter("content", content)
                        .getResultList())
                .stream().map(Number::longValue).toList();
        documents.write(ids);
    }

    /** A content with that meaning, an error without causes. */
    static String meaning(String meaning) {
        return content(null, meaning, "");
    }

    /** A content as JSON. */
    static String content(@Nullable String symbol, String meaning, String cause) {
        var causes = cause.isEmpty()
                ? ""
                : "{\"explanation\": \"%s\", \"confidence\": \"suspected\", \"resolution\": \"Unfurl.\"}"
                        .formatted(cause);
        return """
                {"symbol": %s, "meaning": "%s", "outcome": "warning", "causes": [%s]}""".formatted(symbol == null ? "null" : "\"" + symbol + "\"", meaning, causes);
    }

    /** Changes content and tells search about the entries of the catalog. */
    void change(String slug, String sql) {
        query(sql).executeUpdate();
        documents.writeCatalog(((Number) query("select id from catalog where slug = :slug")
                        .setParameter("slug", slug)
                        .getSingleResult())
                .longValue());
        database.clear();
    }

    long count(String sql) {
        return ((Number) query(sql).getSingleResult()).longValue();
    }

    Query query(String sql) {
        return database.createNativeQuery(sql);
    }
}
