package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No release precedes the first one: the earliest schemas stand in for it, with data of somebody's own in them. */
class EarlierSchemaTest {

    private static final String OWN_CATALOG = """
            insert into catalog (slug, title, summary, notation, scope, keywords)
            values ('our-batch', 'Our batch runs', 'Exit codes of the nightly batch.', 'exit-code', 'product', '{batch}')
            """;

    @Test
    void a_catalog_in_the_very_first_schema_survives_every_later_migration() {
        TestDatabase database = TestDatabase.empty();
        database.migrateTo("2026.11.22.01");
        database.execute(OWN_CATALOG);
        List<String> before = database.rows("select * from catalog");

        database.migrate();

        assertThat(database.rows("select * from catalog where slug = 'our-batch'"))
                .singleElement()
                .asString()
                .startsWith(before.get(0));
    }

    @Test
    void shipped_catalogs_come_beside_what_was_there_and_continue_its_changes() {
        TestDatabase database = TestDatabase.empty();
        database.migrateTo(TestDatabase.SCHEMA_ONLY);
        publishByHand(database);
        List<String> before = own(database);
        assertThat(before).hasSize(1);

        database.migrate();

        assertThat(own(database)).isEqualTo(before);
        assertThat(database.rows("select slug from catalog order by id"))
                .containsExactly("our-batch", "iissync", "windows");
        assertThat(database.rows("select slug from change join catalog c on c.id = catalog_id where sequence <= 3"
                        + " order by sequence"))
                .containsExactly("our-batch", "our-batch", "iissync");
    }

    private static void publishByHand(TestDatabase database) {
        database.execute(OWN_CATALOG);
        database.execute("select record_change('catalog-added', id, null, null) from catalog");
        database.execute("insert into entry (catalog_id, code) select id, '3' from catalog");
        database.execute("insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)"
                + " select id, catalog_id, code, code, 3, 3, 'primary' from entry");
        database.execute("""
                insert into revision (entry_id, number, format, content, author, state)
                select id, 1, 1, '{"code": "3", "symbol": null, "symbolNote": null, "meaning": "Too late.",
                  "outcome": "warning", "appliesTo": [], "codes": [], "causes": [], "references": []}',
                  'operator', 'in-review'
                from entry
                """);
        database.execute("select publish_revision(id, 1) from entry");
    }

    private static List<String> own(TestDatabase database) {
        return database.rows("""
                select c.slug, c.title, c.keywords, p.*, r.*, h.* from catalog c join published_entry p on p.catalog_id = c.id
                join revision r using (entry_id) join change h using (entry_id) where slug = 'our-batch'
                """);
    }
}
