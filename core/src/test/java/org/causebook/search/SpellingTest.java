package org.causebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causebook.search.SearchIndex.SimilarWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"virsu, virus, 1", "metabse, metabase, 1", "addreses, addresses, 1", "same, same, 0", "abc, xyz, 3"})
    void a_swap_counts_as_one_slip(String typed, String meant, int slips) {
        assertThat(Spelling.slips(typed, meant)).isEqualTo(slips);
        assertThat(Spelling.slips(meant, typed)).isEqualTo(slips);
    }

    @Test
    void only_the_nearest_words_are_meant() {
        assertThat(Spelling.meant("Firewal", List.of(word("firewalls", false), word("firewall", false))))
                .extracting(SimilarWord::word)
                .containsExactly("firewall");
    }

    @Test
    void an_unfinished_word_means_all_that_begin_like_it() {
        assertThat(Spelling.meant("sub", List.of(word("subscribe", true), word("subnet", true), word("sum", false))))
                .extracting(SimilarWord::word)
                .containsExactly("subscribe", "subnet");
    }

    @Test
    void a_short_word_is_not_taken_for_another() {
        assertThat(Spelling.meant("dcm", List.of(word("dcom", false)))).isEmpty();
        assertThat(Spelling.meant("elephant", List.of(word("element", false)))).isEmpty();
    }

    private static SimilarWord word(String word, boolean begins) {
        return new SimilarWord(word, word, 1, begins);
    }
}
