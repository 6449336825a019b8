package org.causebook.ui.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.sighting.Sighting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"2343432206, 0x8BADF00E", "65536, 0x00010000", "65535, ''", "1722, ''", "E_FAIL, ''", "ORA-00942, ''"})
    void numbers_that_are_hardly_written_in_decimal_have_a_hexadecimal_form(String code, String hexadecimal) {
        var sighting = new Sighting(
                code,
                "decimal",
                Sighting.State.NEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                false,
                0,
                NOW,
                NOW,
                List.of(),
                List.of());
        assertThat(SightingWords.hexadecimal(sighting)).isEqualTo(hexadecimal);
    }
}
