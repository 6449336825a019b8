package org.causebook.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchQuery;
import org.causebook.search.SuggestWhileTyping;
import org.junit.jupiter.api.Test;

/** What is not public cannot be found, suggested or counted, because the search tables do not have it. */
@QuarkusTest
@TestTransaction
class PublicWordsTest {

    private static final String CATALOG = """
            {"slug": "tapes", "title": "Tape robot", "product": "Tape robot", "summary": "s", "notation": "symbolic",
             "scope": "product", "keywords": ["zymurgy"], "entries": [
               {"code": "M675", "key": "M675", "symbol": "E_GRIPPER_STUCK", "meaning": "The gripper is quixotic.",
                "outcome": "warning", "causes": [{"explanation": "Oversized vellum.", "resolution": "Unfurl."}]}]}
            """;

    @Inject
    SearchEntries search;

    @Inject
    SuggestWhileTyping suggest;

    @Inject
    EntityManager database;

    private void ship() {
        database.createNativeQuery("call ship_catalog(cast(:document as jsonb))")
                .setParameter("document", CATALOG)
                .executeUpdate();
    }

    @Test
    void what_is_published_is_found_at_once_by_each_of_its_texts() {
        ship();
        for (var typed : List.of(
                "675",
                "M675",
                "m-675",
                "M.675",
                "gripper",
                "e_gripper",
                "quixotic",
                "vellum",
                "unfurl",
                "zymurgy",
                "quixotc",
                "product:\"tape robot\"",
                "outcome:warning catalog:tapes")) {
            assertThat(found(typed)).as(typed).containsExactly("M675");
        }
        assertThat(suggest.suggest("e_gripper")).hasSize(1);
    }

    @Test
    void an_internal_catalog_leaves_nothing_behind() {
        ship();
        run("update catalog set visibility = 'internal' where slug = 'tapes'");

        assertThat(traces()).isZero();
        assertThat(found("gripper")).isEmpty();
        assertThat(suggest.suggest("e_gripper")).isEmpty();
        assertThat(suggest.suggest("tape")).isEmpty();

        run("update catalog set visibility = 'public' where slug = 'tapes'");
        assertThat(found("gripper")).containsExactly("M675");
    }

    @Test
    void a_draft_or_a_revision_in_review_leaves_no_trace() {
        ship();
        run("insert into entry (catalog_id, code) select id, 'M676' from catalog where slug = 'tapes'");
        run("insert into entry_code (entry_id, catalog_id, text, key, kind)"
                + " select id, catalog_id, code, code, 'primary' from entry where code = 'M676'");
        run("insert into revision (entry_id, number, format, content, state) select id, 1, 1,"
                + " '{\"meaning\": \"Perfervid.\"}', 'in-review' from entry where code = 'M676'");

        assertThat(found("M676")).isEmpty();
        assertThat(found("perfervid")).isEmpty();
        assertThat(suggest.suggest("M67")).hasSize(1);
    }

    @Test
    void a_text_that_is_published_no_longer_is_found_no_longer() {
        ship();
        run("update published_cause set explanation = 'Undersized parchment.' where explanation like '%vellum%'");

        assertThat(found("vellum")).isEmpty();
        assertThat(found("parchment")).containsExactly("M675");
        assertThat(count("select count(*) from search_word where word = 'vellum'"))
                .isZero();
    }

    @Test
    void what_is_retired_is_found_after_what_is_in_use() {
        ship();
        run("update published_entry set meaning = 'Stuck.' where symbol = 'ERROR_SHARING_VIOLATION'");
        assertThat(found("stuck")).startsWith("M675");

        run("update published_entry set state = 'retired', retired_reason = 'Gone.' where code = 'M675'");

        assertThat(found("stuck")).endsWith("M675").hasSizeGreaterThan(1);
        assertThat(found("gripper")).containsExactly("M675");
    }

    @Test
    void triggers_and_rebuilding_come_to_the_same() {
        ship();
        var before = contents();

        database.createNativeQuery("call rebuild_search()").executeUpdate();

        assertThat(contents()).isEqualTo(before).isNotEmpty();
    }

    private List<String> found(String typed) {
        database.clear();
        var raw = new SearchQuery.Raw(
                typed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return search.search(SearchQuery.of(raw)).hits().stream()
                .map(hit -> hit.entry().code())
                .toList();
    }

    private long traces() {
        return count("""
                select (select count(*) from search_document d join catalog c on c.id = d.catalog_id where slug = 'tapes')
                  + (select count(*) from search_name where name like '%M675%' or name like '%GRIPPER%')
                  + (select count(*) from search_word where word in ('gripper', 'quixotic', 'vellum', 'zymurgy'))
                """);
    }

    private List<?> contents() {
        return database.createNativeQuery("""
                        select concat_ws('|', entry_id, catalog_id, outcome, retired, document) from search_document
                        union all select concat_ws('|', w.entry_id, array(select unnest(w.words) order by 1)) from search_document_words w
                        union all select concat_ws('|', name, entry_id, kind) from search_name
                        union all select concat_ws('|', word, stem, documents) from search_word
                        order by 1
                        """).getResultList();
    }

    private long count(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
        database.clear();
    }
}
