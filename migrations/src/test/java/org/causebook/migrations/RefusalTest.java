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
            "insert into catalog (slug, content, title, notation, scope, visibility) values ('%s', '{}', 'T', '%s', '%s', '%s')";

    private final TestDatabase database = Sample.database();

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
                "edition = edition + 1",
                "published_at = published_at + interval '1 day'",
                "edition = null, published_at = null, state = 'withdrawn'"
            })
    void what_was_submitted_stays_as_it_was(String change) {
        assertThat(refusal("update revision set " + change + " where state = 'published'"))
                .isEqualTo("ck_revision_kept");
    }

    @Test
    void nothing_that_was_submitted_is_deleted() {
        assertThat(refusal("delete from revision")).isEqualTo("ck_revision_kept");
    }

    @Test
    void the_state_of_a_revision_may_change() {
        TestDatabase another = Sample.database();
        another.execute("update revision set state = 'withdrawn' where state = 'in-review'");
        another.execute("update revision set state = 'superseded' where state = 'published'");

        assertThat(another.rows("select state from revision order by state"))
                .containsExactly("superseded", "withdrawn");
    }

    @Test
    void an_entry_has_one_published_revision_at_most_and_one_in_review() {
        assertThat(refusal("insert into revision (entry_id, number, content, state, edition, published_at)"
                        + " select id, 2, '{}', 'published', 2, now() from entry where code = '3'"))
                .isEqualTo("uq_revision_published");
        assertThat(refusal("insert into revision (entry_id, number, content, state)"
                        + " select id, 2, '{}', 'in-review' from entry where code = '5'"))
                .isEqualTo("uq_revision_in_review");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'published', null, null   | ck_revision_edition
                    'superseded', null, null  | ck_revision_edition
                    'sent-back', 2, now()     | ck_revision_edition
                    'superseded', 2, null     | ck_revision_edition
                    'superseded', 0, now()    | ck_revision_edition
                    'superseded', 1, now()    | uq_revision_edition
                    'lost', null, null        | ck_revision_state
                    """)
    void what_was_published_has_an_edition_and_nothing_else_has_one(String values, String constraint) {
        assertThat(refusal("insert into revision (entry_id, number, content, state, edition, published_at)"
                        + " select id, 2, '{}', " + values + " from entry where code = '3'"))
                .isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    edition = 2                          | fk_published_entry_edition
                    symbol = 'two words'                 | ck_published_entry_symbol
                    meaning = ' '                        | ck_published_entry_meaning
                    outcome = 'fine'                     | ck_published_entry_outcome
                    state = 'gone'                       | ck_published_entry_state
                    successor = '5'                      | ck_published_entry_successor
                    state = 'retired', successor = '3'   | ck_published_entry_successor
                    content = '[]'                       | ck_published_entry_content
                    catalog_id = catalog_id + 1          | fk_published_entry_entry
                    """)
    void what_readers_see_is_sound(String change, String constraint) {
        assertThat(refusal("update published_entry set " + change)).isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'catalog-edited', null, null | ck_change_kind
                    'entry-revised', null, null  | ck_change_entry
                    'catalog-added', e.id, 1     | ck_change_entry
                    'entry-revised', e.id, null  | ck_change_edition
                    'entry-revised', e.id, 2     | fk_change_edition
                    """)
    void a_change_names_an_edition_that_there_is(String values, String constraint) {
        assertThat(refusal("insert into change (sequence, catalog_id, at, kind, entry_id, edition)"
                        + " select 1, e.catalog_id, now(), " + values + " from entry e where code = '3'"))
                .isEqualTo(constraint);
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
                    '5', '5', 5, 5, null, 'alias'          | uq_entry_code_key
                    """)
    void a_code_has_sound_bounds_an_address_and_one_owner(String values, String constraint) {
        assertThat(code(values)).isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource({
        "Upper,http,general,public,ck_catalog_slug",
        "-dash,http,general,public,ck_catalog_slug",
        "ok,gopher,general,public,ck_catalog_notation",
        "ok,http,both,public,ck_catalog_scope",
        "ok,http,general,secret,ck_catalog_visibility",
        "sync,http,general,public,uq_catalog_slug"
    })
    void a_catalog_has_a_slug_a_notation_a_scope_and_a_visibility(
            String slug, String notation, String scope, String visibility, String constraint) {
        assertThat(refusal(NEW_CATALOG.formatted(slug, notation, scope, visibility)))
                .isEqualTo(constraint);
    }

    @Test
    void an_article_belongs_to_one_catalog_in_whatever_case() {
        assertThat(refusal("update catalog set article_number = case slug when 'sync' then 'q1' else 'Q1' end"))
                .isEqualTo("uq_catalog_article");
    }

    @ParameterizedTest
    @CsvSource({"a/b", "a b", ".a", "''"})
    void every_entry_code_has_an_address(String code) {
        assertThat(refusal("insert into entry (catalog_id, code) select min(id), '" + code + "' from catalog"))
                .isEqualTo("ck_entry_code");
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
