package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final String PUBLIC_ROWS = """
            select 'entry', to_jsonb(e) from published_entry e
            union all select 'cause', to_jsonb(c) from published_cause c
            union all select 'reference', to_jsonb(r) - 'id' from published_reference r
            union all select 'code', to_jsonb(c) - 'id' from entry_code c
            order by 1, 2
            """;

    private TestDatabase database;

    @BeforeEach
    void migrate() {
        database = TestDatabase.migrated();
    }

    @Test
    void public_rows_rebuilt_from_the_published_revisions_are_equal() {
        submit(
                "3",
                "Rewritten.",
                "[{\"text\": \"3xx\", \"key\": \"3xx\", \"low\": 300, \"high\": 399, \"kind\": \"alias\"}]");
        publish("3", 2);
        List<String> before = database.rows(PUBLIC_ROWS);
        assertThat(before).hasSizeGreaterThan(224);

        database.execute("delete from published_entry; delete from entry_code where kind <> 'primary'");
        database.execute("do $$ begin perform derive_published_entry(id) from entry; end $$");

        assertThat(database.rows(PUBLIC_ROWS)).isEqualTo(before);
    }

    @Test
    void public_rows_say_field_by_field_what_the_published_revision_says() {
        List<String> fromRows = database.rows("""
                select e.entry_id, jsonb_build_object(
                  'code', code, 'symbol', symbol, 'symbolNote', symbol_note, 'meaning', meaning, 'outcome', outcome,
                  'appliesTo', applies_to, 'articlePosition', article_position, 'codes', '[]'::jsonb,
                  'causes', coalesce((
                    select jsonb_agg(jsonb_build_object('explanation', explanation, 'confidence', confidence,
                      'resolution', resolution, 'references', '[]'::jsonb) order by position)
                    from published_cause c where c.entry_id = e.entry_id), '[]'),
                  'references', coalesce((
                    select jsonb_agg(jsonb_build_object('label', label, 'url', url, 'note', note) order by position)
                    from published_reference r where r.entry_id = e.entry_id and cause_position is null), '[]'))
                from published_entry e order by 1
                """);

        assertThat(fromRows)
                .hasSize(112)
                .isEqualTo(
                        database.rows("select entry_id, content from revision where state = 'published' order by 1"));
    }

    @Test
    void a_new_revision_replaces_the_public_text_and_the_old_one_stays_in_history() {
        submit("1060", "Rewritten.", "[]");
        assertThat(meaning("1060")).doesNotContain("Rewritten");

        publish("1060", 2);

        assertThat(meaning("1060")).isEqualTo("2|Rewritten.|t");
        assertThat(revisions("1060")).containsExactly("1|superseded|1", "2|published|2");
        assertThat(database.rows("select kind, revision from change order by sequence desc limit 1"))
                .containsExactly("entry-revised|2");
    }

    @Test
    void a_revision_that_was_sent_back_leaves_no_gap_in_the_public_numbers() {
        submit("1060", "Refused.", "[]");
        database.execute("update revision set state = 'sent-back' where state = 'in-review'");
        submit("1060", "Accepted.", "[]");

        publish("1060", 3);

        assertThat(meaning("1060")).isEqualTo("2|Accepted.|t");
        assertThat(revisions("1060")).containsExactly("1|superseded|1", "2|sent-back|-", "3|published|2");
    }

    @Test
    void a_code_that_a_revision_drops_is_free_for_another_entry() {
        String alias = "[{\"text\": \"4711\", \"key\": \"4711\", \"low\": 4711, \"high\": 4711, \"kind\": \"former\"}]";
        submit("3", "First.", alias);
        publish("3", 2);
        submit("3", "Second.", "[]");
        publish("3", 3);
        submit("1060", "Third.", alias);
        publish("1060", 2);

        assertThat(database.rows("""
                                select e.code, kind from entry_code c join entry e on e.id = entry_id where low = 4711
                                """)).containsExactly("1060|former");
    }

    private void submit(String code, String meaning, String codes) {
        database.execute("""
                insert into revision (entry_id, number, format, content, author, state)
                select e.id, (select max(number) + 1 from revision r where r.entry_id = e.id), 1, complete_content(
                  jsonb_build_object('code', e.code, 'meaning', '%s', 'outcome', 'error', 'codes', '%s'::jsonb)),
                  'an editor', 'in-review'
                from entry e join catalog c on c.id = catalog_id where slug = 'iissync' and code = '%s'
                """.formatted(meaning, codes, code));
    }

    private void publish(String code, int number) {
        database.execute("""
                select publish_revision(e.id, %d)
                from entry e join catalog c on c.id = catalog_id where slug = 'iissync' and code = '%s'
                """.formatted(number, code));
    }

    private String meaning(String code) {
        return database.rows("""
                        select revision, meaning, p.updated_at > p.published_at
                        from published_entry p join catalog c on c.id = catalog_id
                        where slug = 'iissync' and code = '%s'
                        """.formatted(code)).get(0);
    }

    private List<String> revisions(String code) {
        return database.rows("""
                select number, r.state, publication from revision r join entry e on e.id = entry_id
                join catalog c on c.id = catalog_id where slug = 'iissync' and code = '%s' order by number
                """.formatted(code));
    }
}
