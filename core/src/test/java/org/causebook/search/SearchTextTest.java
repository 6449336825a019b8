package org.causebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @Test
    void dots_dashes_and_underscores_part_words() {
        assertThat(SearchText.of("ORA-00942 COMADMIN_E_BADPATH 401.2").words())
                .containsExactly("ORA", "00942", "COMADMIN", "E", "BADPATH", "401", "2");
    }

    @Test
    void quotes_keep_words_together_and_their_words_are_searched_too() {
        var text = SearchText.of("\"endpoint mapper\" computer");

        assertThat(text.phrases()).containsExactly("endpoint mapper");
        assertThat(text.words()).containsExactly("endpoint", "mapper", "computer");
    }

    @Test
    void one_word_in_quotes_is_a_word() {
        assertThat(SearchText.of("\"2148598801\"").phrases()).isEmpty();
        assertThat(SearchText.of("\"2148598801\"").plain()).isEqualTo("2148598801");
    }

    @Test
    void a_minus_rules_out_words_and_phrases_but_not_numbers() {
        var text = SearchText.of("registry -component -\"type library\" -2146368504 a-b");

        assertThat(text.without()).containsExactly("component", "type library");
        assertThat(text.words()).containsExactly("registry", "2146368504", "a", "b");
        assertThat(SearchText.of("-2146368504").plain()).isEqualTo("-2146368504");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x catalog:windows | catalog | windows",
                "CATALOG:windows | catalog | windows",
                "product:\"Internet Information Server\" x | product | Internet Information Server",
                "outcome:Warning | outcome | Warning"
            })
    void filters_are_no_words(String typed, String field, String value) {
        assertThat(SearchText.of(typed).filters()).containsEntry(field, value).hasSize(1);
        assertThat(SearchText.of(typed).words()).isSubsetOf("x");
    }

    @Test
    void an_outcome_that_there_is_not_is_words() {
        assertThat(SearchText.of("outcome:bad").words()).containsExactly("outcome", "bad");
        assertThat(SearchText.of("outcome:bad").filters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "-", "- \"", ":::", "& | ! ( ) <->", "%_\\", "\u0000", "\uD800", "catalog:"})
    void signs_alone_say_nothing(String typed) {
        var text = SearchText.of(typed);

        assertThat(text.words()).isSubsetOf("catalog");
        assertThat(text.phrases()).isEmpty();
        assertThat(text.filters()).isEmpty();
    }

    @Test
    void of_a_long_text_the_first_words_count() {
        assertThat(SearchText.of("word ".repeat(20_000)).words()).containsExactly("word");
        var many = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            many.append("w").append(i).append(' ');
        }
        assertThat(SearchText.of(many.toString()).words()).hasSize(SearchText.MOST_WORDS);
    }
}
