package org.causebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {

    @Test
    void lines_break_between_words() {
        assertThat(TextLines.wrap("The metabase on the target server is damaged.", 16))
                .containsExactly("The metabase on", "the target", "server is", "damaged.");
    }

    @Test
    void a_line_may_be_as_long_as_the_width() {
        assertThat(TextLines.wrap("four five", 9)).containsExactly("four five");
        assertThat(TextLines.wrap("four five", 8)).containsExactly("four", "five");
    }

    @Test
    void a_word_longer_than_the_line_is_cut_and_nothing_of_it_lost() {
        assertThat(TextLines.wrap("a 0123456789 b", 4)).containsExactly("a", "0123", "4567", "89 b");
    }

    @Test
    void a_character_outside_the_basic_plane_is_one_column_and_never_halved() {
        assertThat(TextLines.wrap("😀😀😀", 2)).containsExactly("😀😀", "😀");
    }

    @Test
    @Timeout(120)
    void a_word_of_eight_million_characters_is_cut_in_one_go() {
        assertThat(TextLines.wrap("x".repeat(8_000_000), 80)).hasSize(100_000);
    }

    @Test
    @Timeout(120)
    void a_text_stands_below_a_mark_that_leaves_no_room_beside_it() {
        assertThat(new TextPage().hanging("m".repeat(100), "text", 1).toString())
                .isEqualTo("  " + "m".repeat(78) + "\n  " + "m".repeat(22) + "\n    text\n");
        assertThat(new TextPage().hanging("m".repeat(40), "text", 0).toString()).isEqualTo("m".repeat(40) + "text\n");
    }

    @Test
    void paragraphs_stay_apart() {
        assertThat(TextLines.wrap("one\n\ntwo\r\nthree", 80)).containsExactly("one", "", "two", "three");
    }

    @Test
    void no_text_is_one_empty_line() {
        assertThat(TextLines.wrap("", 80)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31mred", "\u0007bell", "\u009b31m", "\u202egnp.exe", "\rover", "\u0000"})
    void what_a_terminal_would_obey_becomes_a_replacement_character(String hostile) {
        assertThat(TextLines.wrap(hostile, 80))
                .singleElement()
                .asString()
                .startsWith("\uFFFD")
                .hasSameSizeAs(hostile);
    }
}
