package org.causebook.migrations;

/** Rows to try constraints and indexes on: catalog sync with entry 3 published, entry 5 in review, and catalog empty. */
final class Sample {

    private static final String CATALOG = """
            insert into catalog (slug, content, title, notation, scope, visibility)
            values ('%s', '{}', 'Title', 'status32', 'product', 'public')
            """;

    private Sample() {}

    static TestDatabase database() {
        var database = TestDatabase.migrated();
        database.execute(CATALOG.formatted("sync"));
        database.execute(CATALOG.formatted("empty"));
        addEntry(database, "3");
        addEntry(database, "5");
        database.execute("""
                insert into revision (entry_id, number, content, author, state, edition, published_at)
                select id, 1, '{"meaning": "M"}', 'anna', 'published', 1, now() from entry where code = '3'
                """);
        database.execute("insert into revision (entry_id, number, content, author, state)"
                + " select id, 1, '{}', 'anna', 'in-review' from entry where code = '5'");
        database.execute("""
                insert into published_entry (entry_id, catalog_id, code, low, high, symbol, meaning, outcome,
                  cause_determined, state, edition, published_at, updated_at, content)
                select id, catalog_id, code, 3, 3, 'E_FAIL', 'M', 'error', false, 'published', 1, now(), now(), '{}'
                from entry where code = '3'
                """);
        return database;
    }

    private static void addEntry(TestDatabase database, String code) {
        database.execute(
                "insert into entry (catalog_id, code) select id, '" + code + "' from catalog where slug = 'sync'");
        database.execute("insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)"
                + " select id, catalog_id, code, code, code::bigint, code::bigint, 'primary' from entry where code = '"
                + code + "'");
    }
}
