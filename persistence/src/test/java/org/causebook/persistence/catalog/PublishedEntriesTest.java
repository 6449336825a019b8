package org.causebook.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.persistence.shipped.Shipping.entry;
import static org.causebook.persistence.shipped.Shipping.text;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.causebook.catalog.Cause;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.EntryQuery.Raw;
import org.causebook.catalog.EntryQuery.Sort;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.PublishedEntries;
import org.causebook.catalog.Reference;
import org.causebook.persistence.shipped.Shipping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestTransaction
class PublishedEntriesTest {

    private static final List<String> ARTICLE_ORDER = List.of(
            "0",
            "3",
            "1060",
            "1722",
            "1726",
            "2147500037",
            "2148007941",
            "2148598792",
            "2148598794",
            "2148599041",
            "2148598801",
            "2148598808",
            "2148598800",
            "2148598785",
            "2148598797",
            "2148598828");

    @Inject
    PublishedEntries entries;

    @Inject
    EntityManager database;

    @Inject
    Shipping shipping;

    @Test
    void the_article_keeps_its_order() {
        assertThat(entries.ofArticle("iissync")).extracting(Entry::code).containsExactlyElementsOf(ARTICLE_ORDER);
    }

    @Test
    void an_entry_comes_with_its_causes_and_resolution() {
        var entry = matching(Set.of(2148598792L), Set.of()).stream()
                .filter(found -> found.catalog().equals("iissync"))
                .findFirst()
                .orElseThrow();

        assertThat(entry.value()).contains(2148598792L);
        assertThat(entry.edition()).isEqualTo(1);
        assertThat(entry.causes()).hasSize(1);
        assertThat(entry.causes()).extracting(Cause::confidence).containsExactly(Confidence.SUSPECTED);
        assertThat(entry.causes().get(0).resolution()).contains("subnet");
    }

    @Test
    void the_references_of_entry_and_causes_stay_apart() {
        var causes = List.of(
                new Cause("first", Confidence.SUSPECTED, null, List.of()),
                new Cause("second", Confidence.SUSPECTED, null, List.of(new Reference("of the cause", null, null))));
        var references = List.of(new Reference("of the entry", null, null));
        shipping.ship("shop", entry(primary("7", 7L, 7L), text(null, "m", causes, references)));

        var entry = only(matching(Set.of(7L), Set.of()), "shop");

        assertThat(entry.references()).extracting(Reference::label).containsExactly("of the entry");
        assertThat(entry.causes()).extracting(Cause::explanation).containsExactly("first", "second");
        assertThat(entry.causes().get(0).references()).isEmpty();
        assertThat(entry.causes().get(1).references())
                .extracting(Reference::label)
                .containsExactly("of the cause");
    }

    @Test
    void one_question_finds_by_value_text_symbol_and_range() {
        shipping.ship(
                "shop",
                entry(primary("SHOP-7", null, null), text(null, "m")),
                entry(primary("5xx", 500L, 599L), text(null, "m")));

        assertThat(matching(Set.of(2148598792L, 503L), Set.of("SHOP7", "E_FAIL")))
                .extracting(entry -> entry.catalog() + "/" + entry.code())
                .containsExactlyInAnyOrder(
                        "iissync/2148598792", "windows/2148598792", "shop/5xx", "shop/SHOP-7", "windows/2147500037");
    }

    @Test
    void ten_thousand_values_are_one_question() {
        var values = LongStream.range(2148590000L, 2148600000L).boxed().collect(java.util.stream.Collectors.toSet());

        assertThat(matching(values, Set.of()))
                .filteredOn(entry -> entry.catalog().equals("iissync"))
                .hasSize(9);
    }

    @Test
    void an_internal_catalog_does_not_exist_for_the_public() {
        shipping.ship("inside", entry(primary("77777", 77777L, 77777L), text("INSIDE_7", "m")));
        assertThat(matching(Set.of(77777L), Set.of("INSIDE_7"))).hasSize(1);

        update("update catalog set visibility = 'internal' where slug = 'inside'");

        assertThat(matching(Set.of(77777L), Set.of("INSIDE_7"))).isEmpty();
        assertThat(list("inside", null, null).items()).isEmpty();
        assertThat(entries.ofArticle("inside")).isEmpty();
    }

    @Test
    void staff_read_internal_catalogs_as_the_public_reads_the_others() {
        shipping.ship("inside", entry("77777", "m"));
        update("update catalog set visibility = 'internal' where slug = 'inside'");

        var staff = entries.forStaff();

        assertThat(staff.matching(new CodeKeys(Set.of(77777L, 3L), Set.of())).entries())
                .extracting(Entry::catalog)
                .contains("inside", "iissync");
        assertThat(staff.ofArticle("inside")).hasSize(1);
        assertThat(staff.list(EntryQuery.of("inside", new Raw(null, null, null, null, null, null)))
                        .items())
                .hasSize(1);
    }

    @Test
    void an_entry_that_was_never_published_does_not_exist_for_the_public() {
        update("insert into entry (catalog_id, code) select id, '88888' from catalog where slug = 'iissync'");
        update("insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)"
                + " select id, catalog_id, code, code, 88888, 88888, 'primary' from entry where code = '88888'");

        assertThat(matching(Set.of(88888L), Set.of("88888"))).isEmpty();
        assertThat(list("iissync", null, null).items()).hasSize(16);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_in_any_order_make_up_the_whole_list_forwards_and_backwards(Sort sort) {
        var whole = codes("windows", sort.id(), 500);
        assertThat(whole).hasSizeGreaterThan(50).doesNotHaveDuplicates();

        assertThat(codes("windows", sort.id(), 7)).isEqualTo(whole);
        assertThat(codes("windows", "-" + sort.id(), 7))
                .isEqualTo(whole.stream()
                        .sorted(Comparator.comparingInt(whole::indexOf).reversed())
                        .toList());
    }

    @Test
    void numbers_are_sorted_as_numbers() {
        assertThat(codes("iissync", "code", 500))
                .isEqualTo(ARTICLE_ORDER.stream()
                        .sorted(Comparator.comparing(Long::valueOf))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x80110408", "-2146368504", "80110408h", "file_readfail", "214859879"})
    void a_filter_finds_codes_in_any_form_and_parts_of_symbols(String text) {
        assertThat(list("iissync", text, null).items()).extracting(Entry::code).contains("2148598792");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "\\", "a%b", "''", "_%_", "\\\\"})
    void signs_of_the_query_language_are_only_text(String text) {
        assertThat(list("iissync", text, null).items()).isEmpty();
    }

    @Test
    void entries_without_a_cause_can_be_listed_alone() {
        assertThat(list("iissync", null, "undetermined").items())
                .extracting(Entry::code)
                .containsExactlyInAnyOrder(
                        "1726",
                        "2147500037",
                        "2148598801",
                        "2148598808",
                        "2148598800",
                        "2148598785",
                        "2148598797",
                        "2148598828");
        assertThat(list("iissync", null, "determined").items()).hasSize(8);
    }

    @Test
    void a_token_with_a_place_that_the_order_cannot_have_is_refused() {
        var letters = EntryQuery.of("iissync", new Raw("meaning", null, null, null, 1, null));
        var place = new EntryQuery(
                "iissync",
                Sort.CODE,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PageRequest(1, Optional.of(new org.causebook.catalog.Place("no number", "3")), "forged"));

        assertThat(entries.list(letters).next()).isPresent();
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> entries.list(place));
    }

    private List<String> codes(String catalog, String sort, int pageSize) {
        var codes = new ArrayList<String>();
        Optional<String> next = Optional.empty();
        do {
            var page =
                    entries.list(EntryQuery.of(catalog, new Raw(sort, null, null, null, pageSize, next.orElse(null))));
            page.items().forEach(entry -> codes.add(entry.code()));
            next = page.next();
        } while (next.isPresent());
        return codes;
    }

    private org.causebook.catalog.Page<Entry> list(String catalog, @Nullable String text, @Nullable String cause) {
        return entries.list(EntryQuery.of(catalog, new Raw(null, null, cause, text, null, null)));
    }

    private List<Entry> matching(Set<Long> values, Set<String> keys) {
        return entries.matching(new CodeKeys(values, keys)).entries();
    }

    private static Entry only(List<Entry> found, String catalog) {
        return found.stream()
                .filter(entry -> entry.catalog().equals(catalog))
                .findFirst()
                .orElseThrow();
    }

    private static EntryCode primary(String text, @Nullable Long low, @Nullable Long high) {
        return EntryCode.of(text, EntryCode.Kind.PRIMARY, null, low, high);
    }

    private void update(String sql) {
        assertThat(database.createNativeQuery(sql).executeUpdate()).isEqualTo(1);
        database.clear();
    }
}
