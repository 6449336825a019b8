package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {

    private static final String NEW_CATALOG =
            "insert into catalog (slug, title, summary, notation, scope) values ('%s', 'T', 'S', '%s', '%s')";

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void a_catalog_with_entries_keeps_its_notation() {
        assertThat(refusal("update catalog set notation = 'http' where slug = 'iissync'"))
                .isEqualTo("ck_catalog_notation_kept");
    }

    @Test
    void a_catalog_without_entries_may_change_its_notation() {
        database.execute(NEW_CATALOG.formatted("without-entries", "http", "general"));
        database.execute("update catalog set notation = 'errno' where slug = 'without-entries'");

        assertThat(database.rows("select notation from catalog where slug = 'without-entries'"))
                .containsExactly("errno");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content = '{}'",
                "content = content || '{\"meaning\": \"Other.\"}'",
                "number = number + 1",
                "format = 2",
                "author = 'someone else'",
                "comment = 'something else'",
                "created_at = now() + interval '1 day'",
                "publication = publication + 1",
                "publication = null, published_at = null, state = 'withdrawn'"
            })
    void what_was_submitted_stays_as_it_was(String change) {
        assertThat(refusal("update revision set " + change)).isEqualTo("ck_revision_kept");
    }

    @Test
    void nothing_that_was_submitted_is_deleted() {
        assertThat(refusal("delete from revision")).isEqualTo("ck_revision_kept");
    }

    @Test
    void the_state_of_a_revision_may_change() {
        TestDatabase another = TestDatabase.migrated();
        another.execute("update revision set state = 'withdrawn'");

        assertThat(another.rows("select distinct state from revision")).containsExactly("withdrawn");
    }

    @Test
    void a_revision_is_published_from_review_only() {
        assertThat(refusal("select publish_revision(min(id), 1) from entry")).isEqualTo("ck_revision_in_review");
    }

    @Test
    void an_entry_has_one_published_revision_at_most() {
        assertThat(refusal("insert into revision (entry_id, number, format, content, state, publication, published_at)"
                        + " select min(id), 2, 1, '{}', 'published', 2, now() from entry"))
                .isEqualTo("uq_revision_published");
    }

    @Test
    void an_entry_has_one_primary_code() {
        assertThat(code("'9', '9', 9, 9, null, 'primary'")).isEqualTo("uq_entry_code_primary");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'x', 'x', 9, 8, null, 'alias'          | ck_entry_code_range
                    'x', 'x', -1, 8, null, 'alias'         | ck_entry_code_range
                    'x', 'x', 1, 4294967296, null, 'alias' | ck_entry_code_range
                    'x', 'x', null, 8, null, 'alias'       | ck_entry_code_bounds
                    '/x', 'x', null, null, null, 'alias'   | ck_entry_code_text
                    'x', 'x', null, null, null, 'other'    | ck_entry_code_kind
                    'x', 'x', null, null, '', 'alias'      | ck_entry_code_qualifier
                    '0', '0', 0, 0, null, 'alias'          | uq_entry_code_key
                    """)
    void a_code_has_sound_bounds_an_address_and_one_owner(String values, String constraint) {
        assertThat(code(values)).isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource({
        "Upper,http,general,ck_catalog_slug",
        "-dash,http,general,ck_catalog_slug",
        "ok,gopher,general,ck_catalog_notation",
        "ok,http,both,ck_catalog_scope",
        "iissync,http,general,uq_catalog_slug"
    })
    void a_catalog_has_a_slug_a_notation_and_a_scope(String slug, String notation, String scope, String constraint) {
        assertThat(refusal(NEW_CATALOG.formatted(slug, notation, scope))).isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource({"a/b", "a b", ".a", "''"})
    void every_entry_code_has_an_address(String code) {
        assertThat(refusal("insert into entry (catalog_id, code) select min(id), '" + code + "' from catalog"))
                .isEqualTo("ck_entry_code");
    }

    @Test
    void a_reference_links_to_the_web_only() {
        assertThat(refusal("update published_reference set url = 'javascript:alert(1)'"))
                .isEqualTo("ck_published_reference_url");
    }

    @Test
    void the_scheme_of_a_reference_is_read_in_any_case() {
        assertThat(refusal("update published_reference set url = 'HTTPS://example.org'"))
                .isEqualTo("accepted");
    }

    @Test
    void changes_have_one_counter() {
        assertThat(refusal("insert into change_counter default values")).isEqualTo("pk_change_counter");
        assertThat(refusal("insert into change_counter (only_row) values (false)"))
                .isEqualTo("ck_change_counter_only_row");
    }

    private String code(String values) {
        return refusal("insert into entry_code (entry_id, catalog_id, text, key, low, high, qualifier, kind)"
                + " select id, catalog_id, " + values
                + " from entry where id = (select min(id) from entry where code = '3')");
    }

    private String refusal(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return "accepted";
        } catch (PSQLException e) {
            ServerErrorMessage message = e.getServerErrorMessage();
            return message == null ? e.toString() : String.valueOf(message.getConstraint());
        } catch (SQLException e) {
            return e.toString();
        }
    }
}
