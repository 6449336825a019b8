package org.causebook.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causebook.catalog.Entry;
import org.causebook.catalog.InvalidQuery;
import org.causebook.code.NearMiss.Slip;
import org.causebook.code.Relation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpCodesTest {

    private final Shelf shelf = new Shelf()
            .general(3, "ERROR_PATH_NOT_FOUND")
            .general(7, null)
            .explained(7)
            .product(3, null)
            .general(1722, "RPC_S_SERVER_UNAVAILABLE")
            .product(2148598792L, "COMADMIN_E_APP_FILE_READFAIL")
            .product(2148598801L, null)
            .range("5xx", 500, 599)
            .general(503, "EXACT")
            .text("ORA-00942", "ORA942");

    private final LookUpCodes codes = new LookUpCodes(shelf, shelf);

    @ParameterizedTest
    @ValueSource(strings = {"2148598792", "-2146368504", "0x80110408", "80110408", "80110408h", " 0X80110408. "})
    void every_form_of_a_value_finds_its_entry_first(String typed) {
        assertThat(names(one(typed))).startsWith("iissync/2148598792");
    }

    @Test
    void a_small_decimal_number_is_last_that_of_a_catalog_which_writes_in_hexadecimal() {
        shelf.stopCode(7);

        assertThat(names(one("7"))).endsWith("bugcheck/7");
        assertThat(names(one("0x00000007"))).startsWith("bugcheck/7");
    }

    @Test
    void what_the_number_means_in_general_comes_before_what_a_product_means_that_nobody_named() {
        assertThat(names(one("3"))).containsExactly("windows/3", "iissync/3");
    }

    @Test
    void an_entry_that_says_why_comes_before_a_general_one_that_does_not() {
        assertThat(names(one("7"))).containsExactly("tape/7", "windows/7");
    }

    @Test
    void the_preferred_catalog_comes_first() {
        var lookup = codes.lookUp("3", Optional.of("iissync"));

        assertThat(names(lookup)).containsExactly("iissync/3", "windows/3");
        assertThat(lookup.preferred()).contains("iissync");
    }

    @Test
    void a_sum_of_flags_is_answered_by_its_parts_where_the_caller_names_the_catalog() {
        shelf.flag("fsck", 1).flag("fsck", 4).flag("fsck", 12).flag("mount", 4);

        assertThat(names(codes.lookUp("5", Optional.of("fsck")))).containsExactly("fsck/1", "fsck/4");
        assertThat(names(codes.lookUp("12", Optional.of("fsck")))).containsExactly("fsck/12");
        assertThat(names(one("5"))).isEmpty();
    }

    @Test
    void an_enhanced_status_nobody_knows_is_answered_by_its_subject_and_its_class() {
        shelf.enhanced("5.7.0").enhanced("5.0.0").enhanced("5.7.1");

        assertThat(names(one("5.7.99"))).containsExactly("mail/5.7.0", "mail/5.0.0");
        assertThat(names(one("5.9.99"))).containsExactly("mail/5.0.0");
        assertThat(names(one("5.7.1"))).containsExactly("mail/5.7.1");
    }

    @Test
    void an_unknown_preferred_catalog_is_refused() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> codes.lookUp("3", Optional.of("nothing")))
                .extracting(InvalidQuery::field)
                .isEqualTo("catalog");
    }

    @Test
    void an_exact_code_comes_before_a_range_that_contains_it() {
        assertThat(names(one("503"))).containsExactly("windows/503", "http/5xx");
        assertThat(names(one("504"))).containsExactly("http/5xx");
    }

    @Test
    void a_symbol_finds_its_entry_in_any_case() {
        assertThat(names(one("comadmin_e_app_file_readfail"))).containsExactly("iissync/2148598792");
    }

    @Test
    void a_word_is_a_code_only_when_an_entry_is_called_that() {
        assertThat(names(one("exact"))).containsExactly("windows/503");
        assertThatExceptionOfType(NotCodes.class).isThrownBy(() -> one("HELLO"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORA-00942", "ORA-942", "ora 942"})
    void spellings_of_a_prefixed_code_are_one_code(String typed) {
        assertThat(names(one(typed))).containsExactly("oracle/ORA-00942");
    }

    @Test
    void the_win32_error_inside_an_hresult_is_related() {
        var lookup = one("0x800706BA");

        assertThat(lookup.known()).isFalse();
        assertThat(lookup.related()).hasSize(1);
        assertThat(lookup.related().get(0).entry().code()).isEqualTo("1722");
        assertThat(lookup.related().get(0).kinship()).isEqualTo(Kind.WIN32_IN_HRESULT);
    }

    @Test
    void the_nameless_number_of_a_product_is_no_win32_error() {
        assertThat(one("0x80070003").related())
                .extracting(each -> each.entry().catalog())
                .containsExactly("windows");
    }

    @Test
    void codes_close_to_an_unknown_one_are_related_the_nearest_first_unless_many_were_asked_for() {
        var close = codes.lookUp(List.of("1719"), Optional.empty()).get(0).related();

        assertThat(close).extracting(Related::kinship).containsOnly(Kind.CLOSE);
        assertThat(close).extracting(each -> each.entry().code()).containsExactly("1722");
        assertThat(one("1722").related()).isEmpty();
        assertThat(codes.lookUp(List.of("1719", "1722"), Optional.empty())
                        .get(0)
                        .related())
                .isEmpty();
    }

    @Test
    void a_dropped_digit_is_found_again() {
        var lookup = one("214598801");

        assertThat(lookup.known()).isFalse();
        assertThat(lookup.suggestions())
                .extracting(suggestion -> suggestion.entry().code())
                .containsExactly("2148598801");
        assertThat(lookup.suggestions()).extracting(Suggestion::slip).containsExactly(Slip.DROPPED);
    }

    @Test
    void what_is_suggested_is_not_listed_again_as_close() {
        var lookup = one("2148598802");

        assertThat(lookup.suggestions())
                .extracting(suggestion -> suggestion.entry().code())
                .contains("2148598801");
        assertThat(lookup.related())
                .extracting(related -> related.entry().code())
                .doesNotContain("2148598801");
    }

    @Test
    void of_a_batch_the_first_twenty_unknown_codes_get_suggestions() {
        var typed = new ArrayList<String>();
        IntStream.range(0, 19).forEach(i -> typed.addAll(List.of("3", Integer.toString(700_000 + i))));
        typed.addAll(List.of("214598801", "214859801", "214598801"));

        var lookups = codes.lookUp(typed, Optional.empty());

        assertThat(lookups.get(38).suggestions()).hasSize(1);
        assertThat(lookups.get(39).suggestions()).isEmpty();
        assertThat(lookups.get(40).suggestions()).hasSize(1);
        assertThat(one("214859801").suggestions()).hasSize(1);
    }

    @Test
    void a_doubled_digit_is_found_again_although_the_number_is_no_code() {
        assertThatExceptionOfType(NotCodes.class)
                .isThrownBy(() -> one("21485988801"))
                .satisfies(notCodes -> assertThat(notCodes.suggestions())
                        .extracting(suggestion -> suggestion.entry().code())
                        .containsExactly("2148598801"));
    }

    @Test
    void known_codes_get_no_suggestions() {
        assertThat(one("2148598801").suggestions()).isEmpty();
    }

    @Test
    void a_batch_keeps_its_order_and_asks_the_database_twice() {
        var typed = Stream.of("3", "ORA-942", "9", "0x80110408", "3").toList();

        var lookups = codes.lookUp(typed, Optional.empty());

        assertThat(lookups).extracting(lookup -> lookup.recognised().query()).isEqualTo(typed);
        assertThat(lookups)
                .extracting(lookup -> names(lookup).stream().findFirst())
                .containsExactly(
                        Optional.of("windows/3"),
                        Optional.of("oracle/ORA-00942"),
                        Optional.empty(),
                        Optional.of("iissync/2148598792"),
                        Optional.of("windows/3"));
        assertThat(shelf.questions()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0x80110408", "ora 942", "exact", "503"})
    void a_known_code_and_its_relatives_are_one_question(String typed) {
        assertThat(one(typed).known()).isTrue();

        assertThat(shelf.questions()).isEqualTo(1);
    }

    @Test
    void a_preferred_catalog_that_answers_needs_no_question_of_its_own() {
        codes.lookUp("3", Optional.of("windows"));

        assertThat(shelf.questions()).isEqualTo(1);
    }

    @Test
    void a_lookup_is_as_old_as_the_oldest_answer_that_it_is_made_of() {
        shelf.asOf(7L, 5L, 9L, 6L, 8L);

        assertThat(one("214598801").asOf().sequence()).isEqualTo(5);
        assertThat(one("3").asOf().sequence()).isEqualTo(9);
        assertThat(codes.lookUp("3", Optional.of("oracle")).asOf().sequence()).isEqualTo(6);
    }

    @Test
    void every_text_of_a_batch_that_is_no_code_is_named() {
        assertThatExceptionOfType(NotCodes.class)
                .isThrownBy(() -> codes.lookUp(List.of("3", "--5", "4", "0x"), Optional.empty()))
                .satisfies(notCodes -> assertThat(notCodes.reasons()).containsOnlyKeys(1, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void too_few_and_too_many_codes_are_refused(int count) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> codes.lookUp(Collections.nCopies(count, "3"), Optional.empty()));
    }

    private Lookup one(String typed) {
        return codes.lookUp(typed, Optional.empty());
    }

    private static List<String> names(Lookup lookup) {
        return lookup.entries().stream().map(LookUpCodesTest::name).toList();
    }

    private static String name(Entry entry) {
        return entry.catalog() + "/" + entry.code();
    }
}
