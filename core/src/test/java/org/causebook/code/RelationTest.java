package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {

    @ParameterizedTest
    @CsvSource({
        "0x800706BA, 1722, WIN32_IN_HRESULT, HRESULT_OF_WIN32",
        "0x80070005, 5, WIN32_IN_HRESULT, HRESULT_OF_WIN32",
        "0x8007FFFF, 65535, WIN32_IN_HRESULT, HRESULT_OF_WIN32",
        "0xD0000005, 3221225477, NTSTATUS_IN_HRESULT, HRESULT_OF_NTSTATUS",
        "0xF0000001, 0xE0000001, NTSTATUS_IN_HRESULT, HRESULT_OF_NTSTATUS",
    })
    void two_values_know_each_other(String carrier, String carried, Relation.Kind inside, Relation.Kind outside) {
        StatusValue outer = StatusValue.of(Long.decode(carrier));
        StatusValue inner = StatusValue.of(Long.decode(carried));

        assertThat(Relation.of(outer)).containsExactly(new Relation(inner, inside));
        assertThat(Relation.of(inner)).containsExactly(new Relation(outer, outside));
    }

    @ParameterizedTest
    @CsvSource({
        "137, 9, SIGNAL_OF_EXIT_STATUS",
        "-110, 110, ERRNO_OF_NEGATIVE",
        "255, -1, SAME_EXIT_STATUS",
        "-1, 255, SAME_EXIT_STATUS",
        "0x80190194, 404, HTTP_IN_HRESULT",
        "0x80070643, 1603, WIN32_IN_HRESULT",
    })
    void a_value_leads_to_what_it_is_made_of(String value, String related, Relation.Kind kind) {
        assertThat(Relation.of(StatusValue.of(Long.decode(value))))
                .contains(new Relation(StatusValue.of(Long.decode(related)), kind));
    }

    @ParameterizedTest
    @CsvSource({"0", "65536", "0x80070000", "0x80110408", "0x00070005"})
    void most_values_stand_alone(String value) {
        assertThat(Relation.of(StatusValue.of(Long.decode(value)))).isEmpty();
    }

    @Test
    void a_kinship_is_told_in_words() {
        assertThat(Relation.Kind.WIN32_IN_HRESULT.phrase()).isEqualTo("the Win32 error inside this HRESULT");
    }
}
