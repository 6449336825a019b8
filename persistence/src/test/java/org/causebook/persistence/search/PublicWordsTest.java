package org.causebook.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchRequest;
import org.causebook.search.SuggestWhileTyping;
import org.junit.jupiter.api.Test;

/** What is not public cannot be found, suggested or counted, because what search reads does not have it. */
@QuarkusTest
@TestTransaction
class PublicWordsTest {

    private static final String CONTENT =
            Shelf.content("E_GRIPPER_STUCK", "The gripper is quixotic.", "Oversized vellum.");

    @Inject
    SearchEntries search;

    @Inject
    SuggestWhileTyping suggest;

    @Inject
    Shelf shelf;

    @Test
    void what_is_published_is_found_at_once_by_each_of_its_texts() {
        publish();
        for (var typed : List.of(
                "QV-1",
                "qv1",
                "QV.1",
                "gripper",
                "e_gripper",
                "quixotic",
                "vellum",
                "unfurl",
                "zymurgy",
                "quixotc",
                "product:\"tape robot\"",
                "product:ROBOT",
                "outcome:warning catalog:tapes")) {
            assertThat(found(typed)).as(typed).containsExactly("QV-1");
        }
        assertThat(suggest.suggest("e_gripper")).hasSize(1);
        assertThat(suggest.suggest("tape r")).hasSize(1);
    }

    @Test
    void an_internal_catalog_leaves_nothing_behind() {
        publish();
        shelf.change("tapes", """
                update catalog set visibility = 'internal', content = jsonb_set(content, '{visibility}', '"internal"')
                where slug = 'tapes'""");

        assertThat(traces()).isZero();
        assertThat(found("gripper")).isEmpty();
        assertThat(found("QV-1")).isEmpty();
        assertThat(suggest.suggest("e_gripper")).isEmpty();
        assertThat(suggest.suggest("tape")).isEmpty();

        shelf.change("tapes", """
                update catalog set visibility = 'public', content = jsonb_set(content, '{visibility}', '"public"')
                where slug = 'tapes'""");
        assertThat(found("gripper")).containsExactly("QV-1");
    }

    @Test
    void an_internal_catalog_is_hidden_even_before_its_words_are_gone() {
        publish();
        shelf.query("update catalog set visibility = 'internal' where slug = 'tapes'")
                .executeUpdate();

        for (var typed : List.of("gripper", "QV-1", "e_gripper", "product:robot", "catalog:tapes")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
        assertThat(suggest.suggest("e_gripper")).isEmpty();
    }

    @Test
    void a_draft_or_a_revision_in_review_leaves_no_trace() {
        publish();
        shelf.query("insert into entry (catalog_id, code) select id, 'M-67613' from catalog where slug = 'tapes'")
                .executeUpdate();
        shelf.query("insert into entry_code (entry_id, catalog_id, text, key, kind)"
                        + " select id, catalog_id, code, 'M67613', 'primary' from entry where code = 'M-67613'")
                .executeUpdate();
        shelf.query("insert into revision (entry_id, number, content, state) select id, 1,"
                        + " '{\"meaning\": \"Perfervid.\"}', 'in-review' from entry where code = 'M-67613'")
                .executeUpdate();

        assertThat(found("M-67613")).isEmpty();
        assertThat(found("perfervid")).isEmpty();
        assertThat(suggest.suggest("M-6761")).isEmpty();
        assertThat(suggest.suggest("QV1")).hasSize(1);
    }

    @Test
    void a_text_that_is_published_no_longer_is_found_no_longer() {
        publish();
        shelf.change(
                "tapes",
                "update published_entry set content = replace(content::text, 'Oversized vellum', 'Undersized parchment')::jsonb"
                        + " where code = 'QV-1'");

        assertThat(found("vellum")).isEmpty();
        assertThat(found("parchment")).containsExactly("QV-1");
        assertThat(shelf.count("select count(*) from search_word where word = 'vellum'"))
                .isZero();
    }

    @Test
    void what_is_retired_is_found_after_what_is_in_use() {
        publish();
        shelf.publish("tapes", "N", 1, Shelf.meaning("Somewhere in a long text of other words something is stuck."));
        assertThat(found("stuck")).startsWith("QV-1");

        shelf.query("update published_entry set state = 'retired' where code = 'QV-1'")
                .executeUpdate();

        assertThat(found("stuck")).endsWith("QV-1").hasSize(2);
        assertThat(found("gripper")).containsExactly("QV-1");
    }

    @Test
    void a_catalogs_own_words_change_with_it() {
        publish();
        shelf.change(
                "tapes",
                "update catalog set content = content || '{\"keywords\": [\"brewing\"]}' where slug = 'tapes'");

        assertThat(found("zymurgy")).isEmpty();
        assertThat(found("brewing")).containsExactly("QV-1");
    }

    @Test
    void words_are_counted_once_for_each_entry_that_has_them() {
        publish();
        shelf.publish("tapes", "N", 3, Shelf.meaning("Quixotic quixotic vellum"));
        shelf.change(
                "tapes",
                "update published_entry set content = content || '{\"meaning\": \"Other.\"}' where code = 'N-2'");

        assertThat(shelf.count("select entries from search_word where word = 'quixotic'"))
                .isEqualTo(3);
        assertThat(shelf.count("select entries from search_word where word = 'vellum'"))
                .isEqualTo(3);
    }

    private void publish() {
        // Other tests leave catalogs behind whose texts may have a word in common with what is typed here.
        shelf.query("update catalog set visibility = 'internal' where slug not in ('iissync', 'windows')")
                .executeUpdate();
        shelf.publish("tapes", "QV", 1, CONTENT);
    }

    private List<String> found(String typed) {
        var raw = new SearchRequest.Raw(
                typed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return search.search(SearchRequest.of(raw)).hits().stream()
                .map(hit -> hit.entry().code())
                .toList();
    }

    private long traces() {
        return shelf.count("""
                select (
                    select count(*) from published_entry p join catalog c on c.id = p.catalog_id
                    where c.slug = 'tapes' and p.document <> ''
                  )
                  + (select count(*) from search_name where name like '%GRIPPER%' or name = 'QV1')
                  + (select count(*) from search_word where word in ('gripper', 'quixotic', 'vellum', 'zymurgy'))
                """);
    }
}
