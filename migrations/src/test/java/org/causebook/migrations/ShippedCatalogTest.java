package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedCatalogTest {

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void iissync_carries_what_the_article_says_about_itself() {
        assertThat(database.rows("""
                                select title, program, c.product, notation, scope, visibility, state, technologies, issue_type,
                                  article_number, article_version, article_modified, a.product, a.versions
                                from catalog c join catalog_applies_to a on a.catalog_id = c.id where slug = 'iissync'
                                """))
                .containsExactly(
                        "IISSYNC status codes|IISSYNC|Internet Information Server|status32|product|public|active"
                                + "|{kbiisSearch,kbiis400}|kbhowto|Q224801|winnt:4.0|2000-03-30"
                                + "|Microsoft Internet Information Server|4.0");
    }

    @Test
    void iissync_has_the_sixteen_codes_of_the_article_with_their_causes_resolutions_and_references() {
        assertThat(database.rows("""
                                select article_position, code, outcome,
                                  (select count(*) from published_cause c where c.entry_id = p.entry_id) as causes,
                                  (select count(resolution) from published_cause c where c.entry_id = p.entry_id) as resolutions,
                                  (select string_agg(label, ',') from published_reference r where r.entry_id = p.entry_id),
                                  symbol
                                from published_entry p join catalog c on c.id = catalog_id
                                where slug = 'iissync' order by article_position
                                """))
                .containsExactly(
                        "1|0|success|0|0|-|-",
                        "2|3|error|2|0|-|-",
                        "3|1060|error|1|0|-|-",
                        "4|1722|error|2|0|-|RPC_S_SERVER_UNAVAILABLE",
                        "5|1726|error|0|0|-|RPC_S_CALL_FAILED",
                        "6|2147500037|error|0|0|Q191138|-",
                        "7|2148007941|error|1|1|-|-",
                        "8|2148598792|error|1|1|-|COMADMIN_E_APP_FILE_READFAIL",
                        "9|2148598794|error|1|1|-|COMADMIN_E_BADPATH",
                        "10|2148599041|error|1|1|-|-",
                        "11|2148598801|error|0|0|Q243342|COMADMIN_E_NOREGISTRYCLSID",
                        "12|2148598808|error|0|0|-|COMADMIN_E_CLSIDORIIDMISMATCH",
                        "13|2148598800|error|0|0|-|COMADMIN_E_INVALIDUSERIDS",
                        "14|2148598785|error|0|0|-|COMADMIN_E_OBJECTERRORS",
                        "15|2148598797|error|0|0|-|COMADMIN_E_CANTCOPYFILE",
                        "16|2148598828|error|0|0|-|COMADMIN_E_SESSION");
    }

    @Test
    void an_address_conflict_is_the_cause_and_one_subnet_the_resolution() {
        assertThat(database.rows("""
                                select explanation, confidence, resolution from published_cause
                                join published_entry using (entry_id) join catalog c on c.id = catalog_id
                                where slug = 'iissync' and code = '2148598792'
                                """))
                .singleElement()
                .asString()
                .matches("IP addresses conflict\\.\\|suspected\\|.*both nodes.*IIS resource group.*one subnet.*");
    }

    @Test
    void no_cause_is_called_confirmed_and_every_symbol_around_com_plus_names_its_era() {
        assertThat(database.rows("select distinct confidence from published_cause"))
                .containsExactly("suspected");
        assertThat(database.rows("""
                                select code from published_entry
                                where symbol like 'COMADMIN%' and symbol_note not like '%Windows 2000 and later%'
                                """)).isEmpty();
    }

    @Test
    void one_number_means_one_thing_in_iissync_and_another_in_windows() {
        assertThat(database.rows("""
                                select low, string_agg(slug || ' ' || coalesce(symbol, '?'), ', ' order by slug)
                                from entry_code join published_entry using (entry_id)
                                join catalog c on c.id = published_entry.catalog_id
                                where low in (0, 3, 1060, 1722, 1726, x'80004005'::bigint, x'80080005'::bigint,
                                  x'80110408'::bigint) and low = high
                                group by low order by low
                                """))
                .containsExactly(
                        "0|iissync ?, windows ERROR_SUCCESS",
                        "3|iissync ?, windows ERROR_PATH_NOT_FOUND",
                        "1060|iissync ?, windows ERROR_SERVICE_DOES_NOT_EXIST",
                        "1722|iissync RPC_S_SERVER_UNAVAILABLE, windows RPC_S_SERVER_UNAVAILABLE",
                        "1726|iissync RPC_S_CALL_FAILED, windows RPC_S_CALL_FAILED",
                        "2147500037|iissync ?, windows E_FAIL",
                        "2148007941|iissync ?, windows CO_E_SERVER_EXEC_FAILURE",
                        "2148598792|iissync COMADMIN_E_APP_FILE_READFAIL, windows COMADMIN_E_APP_FILE_READFAIL");
    }

    @Test
    void shipped_content_has_the_fields_of_format_1_and_no_other() {
        // What a misspelt field says would never reach the public, and nobody would be told.
        assertThat(database.rows("""
                                select distinct (select string_agg(key, ' ' order by key) from jsonb_object_keys(content) key)
                                from revision
                                """))
                .containsExactly(
                        "appliesTo articlePosition causes code codes meaning outcome references symbol symbolNote");
        assertThat(database.rows("""
                                select distinct (select string_agg(key, ' ' order by key) from jsonb_object_keys(cause) key)
                                from revision, jsonb_array_elements(content -> 'causes') cause
                                """)).containsExactly("confidence explanation references resolution");
    }

    @Test
    void history_starts_at_revision_1_and_changes_are_numbered_without_gaps() {
        assertThat(database.rows("select distinct number, format, state, publication, author from revision"))
                .containsExactly("1|1|published|1|-");
        assertThat(database.rows("""
                                select count(*) = max(sequence), min(sequence), max(sequence) = (select sequence from change_counter),
                                  count(*) = (select count(*) from catalog) + (select count(*) from published_entry)
                                from change
                                """)).containsExactly("t|1|t|t");
    }
}
