package org.causebook.api.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.causebook.editing.WordDiff.Kind;
import org.causebook.editing.WordDiff.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeWordsTest {

    private final UnicodeWords words = new UnicodeWords();

    @Test
    void words_that_differ_are_told_and_space_is_kept() {
        assertThat(words.between("the  quick fox", "the  slow fox"))
                .containsExactly(
                        new Piece(Kind.SAME, "the  "),
                        new Piece(Kind.REMOVED, "quick"),
                        new Piece(Kind.ADDED, "slow"),
                        new Piece(Kind.SAME, " fox"));
    }

    @Test
    void what_is_absent_is_empty() {
        assertThat(words.between(null, "new")).containsExactly(new Piece(Kind.ADDED, "new"));
        assertThat(words.between("old", null)).containsExactly(new Piece(Kind.REMOVED, "old"));
        assertThat(words.between(null, null)).isEmpty();
    }

    @Test
    void a_letter_keeps_its_accents_and_an_emoji_its_halves() {
        assertThat(words.between("Zu\u0308rich \ud83d\ude80", "Zu\u0308rich \ud83d\ude81"))
                .containsExactly(
                        new Piece(Kind.SAME, "Zu\u0308rich "),
                        new Piece(Kind.REMOVED, "\ud83d\ude80"),
                        new Piece(Kind.ADDED, "\ud83d\ude81"));
    }

    @ParameterizedTest
    @CsvSource({"1, 20000", "2, 20000", "3, 19999"})
    @Timeout(5)
    void long_texts_without_anything_in_common_are_compared_in_bounded_time(int seed, int length) {
        var before = text(new Random(seed), length);
        var after = text(new Random(seed + 100L), length);
        assertTold(before, after);
    }

    @Test
    void both_texts_can_be_read_from_the_pieces() {
        assertTold("a. b. c d", "b. x. c e f");
        assertTold(text(new Random(7), 20_000), text(new Random(7), 20_000).replace("aa", "zz"));
    }

    private void assertTold(String before, String after) {
        var pieces = words.between(before, after);
        assertThat(told(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(told(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    private static String told(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    /** Words of one letter or two: as many as a text of that length can have. */
    private static String text(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(9) == 0 ? ". " : " ");
        }
        return text.substring(0, length);
    }
}
