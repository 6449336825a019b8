package org.causebook.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.causebook.search.SearchEntries;
import org.junit.jupiter.api.Test;

/** What readers type finds what they are after, also where few catalogs are there. */
@QuarkusTest
class SearchQualityTest {

    private static final String TABLE = "quality.txt";
    private static final int IN_SIGHT = 3;

    @Inject
    SearchEntries search;

    @Test
    void the_table_has_enough_of_both_kinds() throws IOException {
        assertThat(Wish.read(TABLE, "code")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(Wish.read(TABLE, "words")).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void a_code_or_symbol_whole_or_in_part_is_always_first() throws IOException {
        assertThat(Wish.missed(Wish.read(TABLE, "code"), search, 1)).isEmpty();
    }

    @Test
    void nine_in_ten_questions_in_words_are_answered_among_the_first_three() throws IOException {
        var wishes = Wish.read(TABLE, "words");

        assertThat(Wish.missed(wishes, search, IN_SIGHT)).hasSizeLessThanOrEqualTo(wishes.size() / 10);
    }
}
