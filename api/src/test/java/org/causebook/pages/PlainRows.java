package org.causebook.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Publishes an entry by SQL, past every check: pages must show what a hole elsewhere let in. */
final class PlainRows {

    private static final String CATALOG = """
            insert into catalog (slug, content, title, article_number, notation, scope, visibility)
            select d ->> 'slug', d, d ->> 'title', d #>> '{article,number}', d ->> 'notation', d ->> 'scope', 'public'
            from (select cast(? as jsonb)) as c (d)
            """;

    private static final List<String> ENTRY = List.of(
            "insert into entry (catalog_id, code) select id, ?1 from catalog where slug = ?0",
            """
            insert into entry_code (entry_id, catalog_id, text, key, kind)
            select e.id, e.catalog_id, e.code, e.code, 'primary' from entry e where e.code = ?1
            """,
            """
            insert into revision (entry_id, number, content, state, edition, published_at)
            select e.id, 1, cast(?2 as jsonb), 'published', 1, now() from entry e where e.code = ?1
            """,
            """
            insert into published_entry (
              entry_id, catalog_id, code, symbol, meaning, outcome, cause_determined, state, edition, published_at,
              updated_at, content, search_texts
            )
            select e.id, e.catalog_id, e.code, r.content ->> 'symbol', r.content ->> 'meaning', r.content ->> 'outcome',
              jsonb_array_length(r.content -> 'causes') > 0, 'published', 1, now(), now(), r.content,
              array[e.code, r.content ->> 'meaning', coalesce(r.content #>> '{causes,0,explanation}', ''), '']
            from entry e join revision r on r.entry_id = e.id where e.code = ?1
            """,
            "insert into work_item select s.* from work_state s join entry e on e.id = s.entry_id where e.code = ?1");

    private static final String TELL = """
            with next as (update change_counter set sequence = sequence + 1 returning sequence)
            insert into change (sequence, kind, catalog_id, entry_id, edition, at)
            select n.sequence, 'entry-published', e.catalog_id, e.id, 1, clock_timestamp()
            from next n, entry e where e.code = ?1
            """;

    private PlainRows() {}

    /**
     * Publishes one entry in a new catalog.
     *
     * @param catalog a CatalogContent as JSON
     * @param content an EntryContent as JSON
     */
    static void publish(DataSource database, String slug, String catalog, String code, String content)
            throws SQLException {
        try (var connection = database.getConnection()) {
            try (var statement = connection.prepareStatement(CATALOG)) {
                statement.setString(1, catalog);
                statement.execute();
            }
            for (var sql : ENTRY) {
                run(connection, sql, slug, code, content);
            }
            run(connection, TELL, slug, code, content);
        }
    }

    /** Tells of the entry once more, as if its catalog had become public again. */
    static void tell(DataSource database, String code) throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, TELL, "", code, "");
        }
    }

    /** Placeholders are numbered: slug, code, content. */
    private static void run(Connection connection, String sql, String slug, String code, String content)
            throws SQLException {
        var given = List.of(slug, code, content);
        var order = new ArrayList<String>();
        var matcher = Pattern.compile("\\?(\\d)").matcher(sql);
        while (matcher.find()) {
            order.add(given.get(Integer.parseInt(matcher.group(1))));
        }
        try (var statement = connection.prepareStatement(sql.replaceAll("\\?\\d", "?"))) {
            for (int i = 0; i < order.size(); i++) {
                statement.setString(i + 1, order.get(i));
            }
            statement.execute();
        }
    }
}
