package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearMissTest {

    @ParameterizedTest
    @CsvSource({
        "214598801, 2148598801, DROPPED",
        "2148598880, 2148598808, SWAPPED",
        "21485988801, 2148598801, DOUBLED",
        "22148598801, 2148598801, DOUBLED",
        "2148598891, 2148598801, WRONG",
        "21485988901, 2148598801, EXTRA",
        "9148598801, 2148598801, WRONG",
        "-21463685044, 2148598792, DOUBLED",
        "-214638504, 2148598792, DROPPED",
        "0x8011048, 2148598792, DROPPED",
        "0x801104008, 2148598792, DOUBLED",
        "0x80110480, 2148598792, SWAPPED",
        "8011048, 2148598792, DROPPED",
        "C000005, 3221225477, DROPPED",
        "C000_0005, 3221225477, NONE",
        "172, 1722, DROPPED",
        "1272, 1722, SWAPPED",
        "ORA-00492, ORA-00942, SWAPPED",
        "ora 9942, ORA-00942, DOUBLED",
        "AADSTS5001, AADSTS50011, DROPPED",
        "'2148598880.', 2148598808, SWAPPED",
    })
    void a_slip_is_taken_back(String typed, String meant, String slip) {
        List<NearMiss> misses = NearMiss.of(typed).stream()
                .filter(miss -> miss.reading().canonical().equals(meant))
                .toList();

        assertThat(misses).map(miss -> miss.slip().name()).isEqualTo(slip.equals("NONE") ? List.of() : List.of(slip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello world", "E_FAIL", "\u0661\u0667", "0x", "-", "123456789012345", "401.2"})
    void text_without_digits_that_may_hold_a_slip_has_no_near_misses(String typed) {
        assertThat(NearMiss.of(typed)).isEmpty();
    }

    @Test
    void a_text_of_any_length_is_dealt_with() {
        assertThat(NearMiss.of("1".repeat(1_000_000))).isEmpty();
    }

    @Test
    void near_misses_are_few_and_different_and_never_what_was_typed() {
        SplittableRandom random = new SplittableRandom(191138);
        for (int i = 0; i < 500; i++) {
            String typed = Long.toString(random.nextLong(1, 1L << random.nextInt(1, 34)));
            List<NearMiss> misses = NearMiss.of(typed);

            assertThat(misses).as(typed).isNotEmpty().hasSizeLessThan(NearMiss.MOST);
            assertThat(misses).as(typed).map(miss -> miss.reading().key()).doesNotHaveDuplicates();
            assertThat(misses).as(typed).map(miss -> miss.reading().canonical()).doesNotContain(canonicalOf(typed));
            assertThat(misses).as(typed).isSortedAccordingTo((a, b) -> a.slip().compareTo(b.slip()));
        }
    }

    @Test
    void every_near_miss_of_a_prefixed_code_is_a_code() {
        for (NearMiss miss : NearMiss.of("ORA-00942")) {
            assertThat(CodeRecogniser.recognise(miss.reading().canonical()).best())
                    .isEqualTo(miss.reading());
        }
    }

    @Test
    void the_slip_is_given_as_a_reason() {
        assertThat(NearMiss.Slip.DROPPED.phrase()).isEqualTo("one digit dropped");
    }

    private static String canonicalOf(String typed) {
        try {
            return CodeRecogniser.recognise(typed).canonical();
        } catch (NotACode outOfRange) {
            return typed;
        }
    }

    @Test
    void hexadecimal_digits_that_a_space_splits_may_have_been_meant_together() {
        assertThat(NearMiss.of("0x8007 0005").get(0))
                .isEqualTo(new NearMiss(
                        new NumericReading(Reading.Format.HEXADECIMAL, StatusValue.of(0x80070005L)),
                        NearMiss.Slip.SPLIT));
        assertThat(NearMiss.of("0x8007_0005").get(0).slip()).isEqualTo(NearMiss.Slip.SPLIT);
    }
}
