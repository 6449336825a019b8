package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotationTest {

    @ParameterizedTest
    @CsvSource({
        "status32, 0x80110408, 2148598792, 2148598792",
        "status32, 80110408, 2148598792, 2148598792",
        "status32, 0x04C66348, 0x04C66348, 80110408",
        "status32, 08006, 8006, 8006",
        "ntstatus, 3221225477, 3221225477, 0xC0000005",
        "ntstatus, 259, 259, 0x00000103",
        "http, 404, 404, 404",
        "http, 401.2, 401.2, 401.2",
        "sqlstate, 22012, 22012, 22012",
        "sqlstate, 08006, 08006, 08006",
        "sqlstate, 42p01, 42P01, 42P01",
        "errno, eagain, EAGAIN, EAGAIN",
        "errno, 11, 11, 11",
        "exit-code, 139, 139, 139",
        "exit-code, -1073741819, 3221225477, 3221225477",
        "symbolic, ora 942, ORA-00942, ORA-00942",
        "symbolic, e_fail, E_FAIL, E_FAIL",
        "symbolic, E0308, E0308, E0308",
        "number, -101, 4294967195, -101",
        "number, 101, 101, 101",
        "number, 0xFFFFFFF8, 4294967288, -8",
        "signal, sigsegv, SIGSEGV, SIGSEGV",
        "signal, 9, 9, 9",
        "enhanced-smtp, 5.7.1, 5.7.1, 5.7.1",
        "reply, 550, 550, 550",
        "reply, 603, 603, 603",
        "flags, 11, 11, 11",
        "name, OOMKilled, OOMKILLED, OOMKILLED",
        "name, 14, 14, 14",
    })
    void a_notation_takes_its_reading_and_writes_it_its_way(String id, String typed, String canonical, String display) {
        Notation notation = Notation.ofId(id).orElseThrow();
        Reading chosen = notation.choose(CodeRecogniser.recognise(typed)).orElseThrow();

        assertThat(chosen.canonical()).isEqualTo(canonical);
        assertThat(notation.display(chosen)).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource({
        "status32, E_FAIL",
        "http, 600",
        "http, 0x194",
        "sqlstate, 1234",
        "errno, 0x80110408",
        "errno, 5000",
        "symbolic, 2148598792",
        "symbolic, C0000005",
        "signal, 65",
        "enhanced-smtp, 550",
        "reply, 99",
        "reply, 700",
        "name, 70000",
    })
    void a_notation_leaves_other_codes_alone(String id, String typed) {
        Notation notation = Notation.ofId(id).orElseThrow();

        assertThat(notation.choose(CodeRecogniser.recognise(typed))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void the_id_leads_back_to_the_notation(Notation notation) {
        assertThat(Notation.ofId(notation.id())).contains(notation);
    }

    @ParameterizedTest
    @CsvSource({"4294967195, -101", "101, 101", "-1, -1", "2147483648, -2147483648"})
    void numbers_are_filed_with_their_sign(String typed, String filed) {
        Reading reading = CodeRecogniser.recognise(typed).best();

        assertThat(Notation.NUMBER.canonical(reading)).isEqualTo(filed);
        assertThat(CodeText.isValid(filed)).isTrue();
    }

    @Test
    void a_sum_of_flags_has_parts() {
        assertThat(Notation.FLAGS.parts(StatusValue.of(11)))
                .extracting(StatusValue::unsigned)
                .containsExactly(1L, 2L, 8L);
        assertThat(Notation.FLAGS.parts(StatusValue.of(8))).isEmpty();
        assertThat(Notation.EXIT_CODE.parts(StatusValue.of(11))).isEmpty();
    }

    @Test
    void an_enhanced_status_falls_back_to_its_subject_and_class() {
        assertThat(CodeRecogniser.recognise("5.7.26").best().broader())
                .extracting(Reading::canonical)
                .containsExactly("5.7.0", "5.0.0");
    }

    @Test
    void an_unknown_id_is_no_notation() {
        assertThat(Notation.ofId("hresult")).isEmpty();
    }
}
