package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.causebook.catalog.EntryCode;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCodeTest {

    /** What is stored as text has its key from the text alone. */
    @ParameterizedTest
    @CsvSource({
        "STATUS_32, 3",
        "STATUS_32, 80000000",
        "STATUS_32, 0x04C4B400",
        "STATUS_32, 0x055D4A7F",
        "NTSTATUS, 0xC0000005",
        "NUMBER, 80000000",
        "NUMBER, 89999999",
        "NUMBER, -101",
        "NUMBER, 4294967295",
        "FLAGS, 0x8",
        "EXIT_CODE, 127",
        "HTTP, 404",
        "HTTP, 401.2",
        "SQLSTATE, 08006",
        "SQLSTATE, HY000",
        "SYMBOLIC, ORA-00942",
        "SYMBOLIC, E_FAIL",
        "ENHANCED_SMTP, 5.7.1",
        "REPLY, 550"
    })
    void a_code_has_the_same_key_when_it_is_read_back(Notation notation, String typed) {
        var code = NewCode.primary(notation, typed);

        assertThat(EntryCode.of(code.text(), code.kind(), null, code.low(), code.high()))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void what_is_no_code_is_told_as_the_end_of_a_sentence(Notation notation) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> NewCode.primary(notation, "two words"))
                .satisfies(invalid -> assertThat(invalid.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.message())
                                .startsWith("is not a code: one code is looked up at a time")
                                .doesNotEndWith(".")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E_FAIL", "ORA-00942"})
    void a_code_of_another_notation_is_refused_without_the_names_of_notations(String typed) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> NewCode.primary(Notation.HTTP, typed))
                .satisfies(invalid -> assertThat(invalid.faults().get(0).message())
                        .isEqualTo("is a code, but not of the notation of this catalog"));
    }
}
