package org.causebook.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 entries.",
                "1 | 1 entry.",
                "2 | 2 entries.",
                "1234 | 1,234 entries.",
                "100000 | 100,000 entries.",
                "100001 | More than 100,000 entries."
            })
    void a_total_is_a_sentence_and_ends_where_counting_does(int count, String words) {
        assertThat(Totals.total(count, "entry", "entries")).isEqualTo(words);
    }
}
