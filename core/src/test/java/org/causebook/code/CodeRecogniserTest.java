package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRecogniserTest {

    /** Readings are written as label=canonical, best first. */
    @ParameterizedTest
    @CsvSource({
        "3, decimal=3",
        "0003, decimal=3",
        "0, decimal=0",
        "-0, decimal=0",
        "1645, decimal=1645 hexadecimal=5701",
        "01645, sqlstate=01645 decimal=1645 hexadecimal=5701",
        "+1645, decimal=1645",
        "-1, decimal=4294967295",
        "FFFFFFFF, hexadecimal=4294967295",
        "80110408, hexadecimal=2148598792 decimal=0x04C66348",
        "80110408L, hexadecimal=2148598792 decimal=0x04C66348",
        "8011040A, hexadecimal=2148598794",
        "8011040ah, hexadecimal=2148598794",
        "80110408h, hexadecimal=2148598792",
        "0x80110408, hexadecimal=2148598792",
        "0X8011040a, hexadecimal=2148598794",
        "0x80110408L, hexadecimal=2148598792",
        "0x0000000080110408, hexadecimal=2148598792",
        "-0x7FEEFBF8, hexadecimal=2148598792",
        "&H80110408&, hexadecimal=2148598792",
        "2148598792, decimal=2148598792",
        "2148598792ul, decimal=2148598792",
        "-2146368504, decimal=2148598792",
        "\u22122146368504, decimal=2148598792",
        "90110408, decimal=90110408 hexadecimal=2417034248",
        "0080110408, decimal=0x04C66348",
        "1645L, decimal=1645 hexadecimal=5701",
        "1645h, hexadecimal=5701",
        "6BA, hexadecimal=1722",
        "7b, hexadecimal=123",
        "C0000005, hexadecimal=3221225477",
        "c0000005H, hexadecimal=3221225477",
        "DEADBEEF, hexadecimal=3735928559",
        "404, decimal=404 http=404 hexadecimal=1028",
        "401.2, http=401.2",
        "401.02, http=401.2",
        "600, decimal=600 hexadecimal=1536",
        "99, decimal=99 hexadecimal=153",
        "08006, sqlstate=08006 decimal=8006 hexadecimal=32774",
        "00000, sqlstate=00000 decimal=0",
        "22012, decimal=22012 sqlstate=22012 hexadecimal=139282",
        "42p01, sqlstate=42P01",
        "0a000, sqlstate=0A000 hexadecimal=40960",
        "HY000, sqlstate=HY000 prefixed=HY000",
        "9ZX01, sqlstate=9ZX01",
        "1A2B3, hexadecimal=107187",
        "2200H, sqlstate=2200H hexadecimal=8704",
        "2200L, sqlstate=2200L decimal=2200 hexadecimal=8704",
        "E0308, prefixed=E0308 sqlstate=E0308 hexadecimal=918280",
        "CS0103, prefixed=CS0103",
        "C5, prefixed=C5 hexadecimal=197",
        "C5h, symbol=C5H hexadecimal=197",
        "E2BIG, symbol=E2BIG sqlstate=E2BIG",
        "E_FAIL, symbol=E_FAIL",
        "NT_STATUS_LOGON_FAILURE, symbol=NT_STATUS_LOGON_FAILURE symbol=STATUS_LOGON_FAILURE",
        "krb5kdc_err_policy, symbol=KRB5KDC_ERR_POLICY symbol=KDC_ERR_POLICY",
        "mtsErrObjectErrors, symbol=MTSERROBJECTERRORS",
        "ERROR_1, symbol=ERROR_1",
        "A12345678901, symbol=A12345678901",
        "A1000000, hexadecimal=2701131776",
        "ORA-00942, prefixed=ORA-00942",
        "ORA42, prefixed=ORA-00042",
        "IMP42, sqlstate=IMP42 prefixed=IMP-00042",
        "XY-7, prefixed=XY-7",
    })
    void a_text_has_these_readings(String typed, String expected) {
        assertThat(describe(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 2148598792 ",
                "\t2148598792\r\n",
                "\u00A02148598792\u3000",
                "\uFEFF2148598792\u200B",
                "\"2148598792\"",
                "'2148598792'",
                "`2148598792`",
                "\u201C2148598792\u201D",
                "\u00AB2148598792\u00BB",
                "(2148598792)",
                "[2148598792].",
                "2148598792.",
                "2148598792,",
                "2148598792?!",
                "(\u20182148598792\u2019);",
                "(0x80110408)",
                "<0x80110408>:",
            })
    void what_stands_around_a_code_is_left_out(String typed) {
        Recognised recognised = CodeRecogniser.recognise(typed);

        assertThat(recognised.canonical()).isEqualTo("2148598792");
        assertThat(recognised.query()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "ORA-00942, ORA-00942, ORA942",
        "ORA-942, ORA-00942, ORA942",
        "ora 942, ORA-00942, ORA942",
        "ora_942, ORA-00942, ORA942",
        "ORA942, ORA-00942, ORA942",
        "ORA\u2013942, ORA-00942, ORA942",
        "ORA-000942, ORA-00942, ORA942",
        "SP2-0640, SP2-0640, SP2-640",
        "sp2 640, SP2-0640, SP2-640",
        "SP2640, SP2640, SP2640",
        "aadsts50011, AADSTS50011, AADSTS50011",
        "AADSTS-50011, AADSTS50011, AADSTS50011",
        "cs103, CS0103, CS103",
        "XY-007, XY-007, XY7",
        "XY007, XY007, XY7",
        "XY-000, XY-000, XY0",
    })
    void spellings_of_one_prefixed_code_share_a_key(String typed, String canonical, String key) {
        Reading best = CodeRecogniser.recognise(typed).best();

        assertThat(best.format()).isEqualTo(Reading.Format.PREFIXED);
        assertThat(best.canonical()).isEqualTo(canonical);
        assertThat(best.key()).isEqualTo(key);
    }

    @Test
    void letters_alone_are_a_code_only_if_a_symbol_is_published() {
        for (String word : List.of("HELLO", "bad", "fade", "EAGAIN")) {
            assertThat(CodeRecogniser.recognise(word).onlyIfPublished())
                    .as(word)
                    .isTrue();
        }
        for (String code : List.of("E_FAIL", "E2BIG", "DEADBEEF", "CS0103", "3")) {
            assertThat(CodeRecogniser.recognise(code).onlyIfPublished())
                    .as(code)
                    .isFalse();
        }
    }

    @Test
    void a_text_is_ambiguous_when_its_readings_have_different_addresses() {
        assertThat(CodeRecogniser.recognise("1645").ambiguous()).isTrue();
        assertThat(CodeRecogniser.recognise("80110408").ambiguous()).isTrue();
        assertThat(CodeRecogniser.recognise("2148598792").ambiguous()).isFalse();
        assertThat(CodeRecogniser.recognise("HY000").ambiguous()).isFalse();
    }

    @Test
    void two_spellings_of_one_symbol_are_one_code() {
        assertThat(CodeRecogniser.recognise("mtsErrObjectErrors").readings())
                .isEqualTo(CodeRecogniser.recognise("MTSERROBJECTERRORS").readings());
    }

    private static String describe(String typed) {
        return CodeRecogniser.recognise(typed).readings().stream()
                .map(reading -> reading.format().label() + "=" + reading.canonical())
                .collect(Collectors.joining(" "));
    }
}
