package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** The promises that addresses rest on, over the whole range of 32 bits. The seeds are fixed. */
class CanonicalTextTest {

    private static final int SAMPLES = 2_000;
    private static final String ALPHABET = "0123456789ABCDEFabcdefxXhHlLuU_-. +&:SPORTYZsportyz";

    @Test
    void every_form_of_every_value_has_a_reading_of_that_value() {
        overTheRange(unsigned -> {
            StatusValue value = StatusValue.of(unsigned);
            for (String form : forms(value)) {
                assertThat(CodeRecogniser.recognise(form).readings().stream()
                                .anyMatch(reading ->
                                        reading.value().filter(value::equals).isPresent()))
                        .as(form)
                        .isTrue();
            }
        });
    }

    @Test
    void the_forms_of_a_value_that_have_one_reading_share_its_address() {
        overTheRange(unsigned -> {
            StatusValue value = StatusValue.of(unsigned);
            for (String form : forms(value)) {
                Recognised recognised = CodeRecogniser.recognise(form);
                if (recognised.readings().size() == 1) {
                    assertThat(recognised.canonical()).as(form).isEqualTo(value.canonical());
                }
            }
        });
    }

    @Test
    void the_address_of_every_value_is_a_fixed_point() {
        overTheRange(unsigned -> {
            for (String form : forms(StatusValue.of(unsigned))) {
                Promises.hold(CodeRecogniser.recognise(form));
            }
        });
    }

    @Test
    void the_address_of_anything_that_is_recognised_is_a_fixed_point() {
        SplittableRandom random = new SplittableRandom(224801);
        int recognised = 0;
        for (int i = 0; i < 100 * SAMPLES; i++) {
            recognised += holdsFor(text(random)) ? 1 : 0;
        }
        assertThat(recognised).isGreaterThan(SAMPLES);
    }

    @Test
    void the_address_of_every_text_of_three_characters_is_a_fixed_point() {
        List<String> characters = List.of("0189AEFGHLUXZ_-.".split("", -1));
        for (String a : characters) {
            for (String b : characters) {
                for (String c : characters) {
                    holdsFor(a + b + c);
                    holdsFor(a + b + c + "00");
                    holdsFor(a + b + c + "00000");
                }
            }
        }
    }

    private static boolean holdsFor(String text) {
        try {
            Promises.hold(CodeRecogniser.recognise(text));
            return true;
        } catch (NotACode refused) {
            return false;
        }
    }

    private static List<String> forms(StatusValue value) {
        String bare = String.format(Locale.ROOT, "%08X", value.unsigned());
        return List.of(
                value.decimal(),
                Integer.toString(value.signed()),
                value.hex(),
                value.hex().toLowerCase(Locale.ROOT),
                "0x" + Long.toHexString(value.unsigned()),
                bare,
                bare.toLowerCase(Locale.ROOT),
                bare + "h");
    }

    private static void overTheRange(LongConsumer test) {
        for (long border = 1; border <= StatusValue.MAX; border *= 2) {
            for (long value = border - 3; value <= border + 3; value++) {
                test.accept(Math.max(0, Math.min(StatusValue.MAX, value)));
            }
        }
        test.accept(StatusValue.MAX);
        SplittableRandom random = new SplittableRandom(2148598792L);
        for (int i = 0; i < SAMPLES; i++) {
            test.accept(random.nextLong(StatusValue.MAX + 1));
            test.accept(random.nextLong(80_000_000, 90_000_000));
            test.accept(i);
        }
        for (long value : new long[] {79_999_999, 80_000_000, 89_999_999, 90_000_000, 99_999_999, 100_000_000}) {
            test.accept(value);
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 12);
        int kinds = random.nextInt(2, ALPHABET.length() + 1);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(kinds)));
        }
        return text.toString();
    }
}
