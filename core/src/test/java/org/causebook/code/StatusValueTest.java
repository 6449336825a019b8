package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusValueTest {

    @ParameterizedTest
    @CsvSource({"-1, 4294967295", "-2147483648, 2147483648", "0, 0", "4294967295, 4294967295"})
    void a_signed_number_is_the_unsigned_one_of_the_same_bits(long written, long unsigned) {
        assertThat(StatusValue.of(written)).isEqualTo(new StatusValue(unsigned));
    }

    @ParameterizedTest
    @ValueSource(longs = {-2147483649L, 4294967296L, Long.MIN_VALUE, Long.MAX_VALUE})
    void what_does_not_fit_32_bits_is_no_value(long written) {
        assertThatIllegalArgumentException().isThrownBy(() -> StatusValue.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "79999999, 79999999",
        "80000000, 0x04C4B400",
        "80110408, 0x04C66348",
        "89999999, 0x055D4A7F",
        "90000000, 90000000",
        "2148598792, 2148598792",
        "8000000, 8000000",
        "800000000, 800000000",
    })
    void a_decimal_that_would_be_read_as_hexadecimal_is_addressed_in_hexadecimal(long value, String canonical) {
        assertThat(StatusValue.of(value).canonical()).isEqualTo(canonical);
    }

    @Test
    void values_are_ordered_without_sign() {
        assertThat(StatusValue.of(-1)).isGreaterThan(StatusValue.of(1));
    }
}
