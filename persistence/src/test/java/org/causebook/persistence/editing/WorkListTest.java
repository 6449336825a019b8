package org.causebook.persistence.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.persistence.editing.People.ANNA;
import static org.causebook.persistence.editing.People.BEN;
import static org.causebook.persistence.editing.People.RUTH;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.code.Notation;
import org.causebook.editing.ChangeLife;
import org.causebook.editing.EditDraft;
import org.causebook.editing.FindEntry;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.WorkItem;
import org.causebook.editing.WorkQuery;
import org.causebook.editing.WorkQuery.Raw;
import org.causebook.editing.WorkQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalog with an entry in every state: 10 draft, 9 in review, 8 published, 7 retired, 6 sent back. */
@QuarkusTest
class WorkListTest {

    @Inject
    Desk desk;

    @Inject
    FindEntry entries;

    @Inject
    EditDraft drafts;

    @Inject
    ReviewRevision review;

    @Inject
    ChangeLife life;

    @Inject
    WorkItems work;

    @Inject
    EntityManager database;

    private String slug = "";

    @BeforeEach
    void fill() {
        var catalog = desk.catalog(Notation.STATUS_32);
        slug = catalog.slug();
        desk.create(catalog, "10", "Ten, a draft with 100% of a_b\\c");
        desk.submit(desk.create(catalog, "9", "Nine"), Desk.content("Nine"));
        drafts.open(BEN, desk.published(catalog, "8", "Eight"));
        desk.approve(life.retire(ANNA, desk.published(catalog, "7", "Seven"), "Old.", null));
        desk.submit(desk.create(catalog, "6", "Six"), Desk.content("Six"));
        review.sendBack(RUTH, entries.find(ANNA, slug, "6"), 1, "No.");
    }

    @ParameterizedTest
    @CsvSource({"draft,10", "in-review,9", "published,8", "retired,7", "sent-back,6"})
    void entries_are_listed_by_their_state(String status, String code) {
        assertThat(codes(new Raw("code", slug, status, null, null, null, null, null)))
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "code,6 7 8 9 10",
        "-code,10 9 8 7 6",
        "meaning,8 9 7 6 10",
        "updated,10 9 8 7 6",
        "-updated,6 7 8 9 10",
        "symbol,10 9 8 7 6"
    })
    void entries_are_listed_in_any_order(String sort, String codes) {
        assertThat(codes(new Raw(sort, slug, null, null, null, null, null, null)))
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_in_any_order_make_up_the_whole_list_forwards_and_backwards(Sort sort) {
        assertPages(sort, slug, 5, 2);
        assertPages(sort, "windows", 96, 7);
    }

    private void assertPages(Sort sort, String catalog, int size, int limit) {
        var whole = codes(new Raw(sort.id(), catalog, null, null, null, null, 500, null));
        assertThat(whole).hasSize(size).doesNotHaveDuplicates();

        assertThat(paged(sort.id(), catalog, null, limit)).isEqualTo(whole);
        var backwards = new ArrayList<>(whole);
        Collections.reverse(backwards);
        assertThat(paged("-" + sort.id(), catalog, null, limit)).isEqualTo(backwards);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "0x8", "eight", "IGH"})
    void a_filter_finds_codes_in_any_form_and_words_in_any_case(String text) {
        assertThat(codes(new Raw(null, slug, null, null, null, text, null, null)))
                .containsExactly("8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a_b", "b\\c"})
    void signs_of_the_query_language_are_only_text(String text) {
        assertThat(codes(new Raw(null, slug, null, null, null, text, null, null)))
                .containsExactly("10");
    }

    @Test
    void one_or_two_characters_are_found_where_codes_and_symbols_begin() {
        assertThat(codes(new Raw(null, slug, null, null, null, "1", null, null)))
                .containsExactly("10");
        assertThat(codes(new Raw(null, slug, null, null, null, "ei", null, null)))
                .isEmpty();
        assertThat(codes(new Raw(null, "iissync", null, null, null, "rp", null, null)))
                .contains("1726");
        assertThat(codes(new Raw(null, "iissync", null, null, null, "pc", null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "-code", "meaning", "-updated"})
    @TestTransaction
    void a_text_that_very_many_entries_contain_is_found_in_any_order_page_by_page(String sort) {
        draftVeryMany();

        assertThat(paged(sort, null, "COMMON WORD", 300)).hasSize(2_400).doesNotHaveDuplicates();
        assertThat(paged(sort, slug, "COMMON WORD", 300)).hasSize(2_400);
    }

    @Test
    @TestTransaction
    void all_pages_together_are_counted_up_to_the_limit() {
        draftVeryMany();
        var raw = new Raw(null, slug, null, null, null, "COMMON WORD", 10, null);
        var later = entries.list(ANNA, WorkQuery.of(raw)).next().orElseThrow();

        assertThat(entries.count(ANNA, WorkQuery.of(raw))).isEqualTo(2_400);
        assertThat(entries.count(ANNA, WorkQuery.of(new Raw(null, slug, null, null, null, "COMMON WORD", 10, later))))
                .isEqualTo(2_400);
        assertThat(work.count(WorkQuery.of(raw), 1_000)).isEqualTo(1_000);
        assertThat(entries.count(
                        ANNA, WorkQuery.of(new Raw(null, slug, "published", "determined", "ben", "eig", null, null))))
                .isEqualTo(1);
        assertThat(entries.count(ANNA, WorkQuery.of(new Raw(null, "no-such", null, null, null, null, null, null))))
                .isZero();
    }

    private void draftVeryMany() {
        database.createNativeQuery("insert into entry (catalog_id, code) select c.id, 'many-' || n"
                        + " from catalog c, generate_series(1, 2400) n where c.slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate();
        database.createNativeQuery("insert into draft (entry_id, author, base, content) select id, 'anna', 0,"
                        + " '{\"meaning\": \"A common word.\", \"causes\": []}' from entry where code like 'many-%'")
                .executeUpdate();
        work.addAll((Long) database.createNativeQuery("select id from catalog where slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getSingleResult());
    }

    @Test
    void filters_narrow_each_other() {
        assertThat(codes(new Raw("code", slug, null, null, "ben", null, null, null)))
                .containsExactly("8");
        assertThat(codes(new Raw("code", slug, null, null, "anna", null, null, null)))
                .containsExactly("10");
        assertThat(codes(new Raw("code", slug, "published", "determined", "ben", "eig", null, null)))
                .containsExactly("8");
        assertThat(codes(new Raw("code", slug, null, "undetermined", null, null, null, null)))
                .isEmpty();
        assertThat(codes(new Raw("code", "no-such", null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void shipped_catalogs_stand_in_the_list() {
        assertThat(codes(new Raw("code", "iissync", "published", "undetermined", null, null, null, null)))
                .hasSize(8)
                .contains("1726");
    }

    @Test
    void an_item_says_where_its_entry_stands() {
        var item = entries.show(ANNA, entries.find(ANNA, slug, "8"));

        assertThat(item.status()).isEqualTo(WorkItem.Status.PUBLISHED);
        assertThat(item.meaning()).isEqualTo("Eight");
        assertThat(item.causeDetermined()).isTrue();
        assertThat(item.edition()).contains(1);
        assertThat(item.inReview()).isEmpty();
        assertThat(item.drafts()).isEqualTo(1);
        assertThat(item.catalogTitle()).isEqualTo("Codes of " + slug);
    }

    @Test
    void the_list_says_what_computing_it_anew_would_say() {
        var differing = """
                select count(*) from (
                  (select * from work_item except select * from work_state)
                  union all (select * from work_state except select * from work_item)
                ) as differing
                """;

        assertThat(database.createNativeQuery(differing).getSingleResult()).isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource({"UPDATED,no time,1", "UPDATED,2026-11-22T12:00:00Z,no number", "CODE,5,no number"})
    void a_token_with_a_place_that_the_order_cannot_have_is_refused(Sort sort, String key, String id) {
        var page = new PageRequest(1, Optional.of(new Place(key, id)), "forged");
        var query = new WorkQuery(
                sort,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                page);

        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> entries.list(ANNA, query));
    }

    private List<String> paged(String sort, @Nullable String catalog, @Nullable String text, int limit) {
        var codes = new ArrayList<String>();
        Optional<String> next = Optional.empty();
        do {
            var page = entries.list(
                    ANNA, WorkQuery.of(new Raw(sort, catalog, null, null, null, text, limit, next.orElse(null))));
            page.items().forEach(item -> codes.add(item.entry().path()));
            next = page.next();
        } while (next.isPresent());
        return codes.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    private List<String> codes(Raw raw) {
        return entries.list(ANNA, WorkQuery.of(raw)).items().stream()
                .map(item -> item.entry().code())
                .toList();
    }
}
