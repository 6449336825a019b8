package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.causebook.code.NotACode.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotACodeTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                        texts(Reason.EMPTY, "", " \t\r\n", "\"\"", "...", "()", "\u200B"),
                        texts(Reason.TOO_LONG, "7".repeat(201), " ".repeat(1_000_000), "E_".repeat(101)),
                        texts(
                                Reason.OUT_OF_RANGE,
                                "-2147483649",
                                "4294967296",
                                "123456789012345678901234567890",
                                "0x123456789",
                                "-0x80000001",
                                "0xFFFFFFFF80110408",
                                "123456789Ah",
                                "1A2B3C4D5",
                                "9999999999"),
                        texts(
                                Reason.SEVERAL_CODES_OR_TEXT,
                                "3 5",
                                "3,5",
                                "3\n5",
                                "2,148,598,792",
                                "2 148 598 792",
                                "0x8007001F - 0x20006",
                                "Wsl/InstallDistro/0x80010002",
                                "IISSYNC returned 2148598792",
                                "ORA-00942: table or view does not exist",
                                "error 5"),
                        texts(
                                Reason.FOREIGN_DIGITS,
                                "\u0661\u0667\u0662\u0662",
                                "\uFF11\uFF17\uFF12\uFF12",
                                "17\u0968",
                                "\uD835\uDFCF"),
                        texts(
                                Reason.CONTROL_CHARACTER,
                                "17\u000022",
                                "\u00001722",
                                "1722\u0000",
                                "17\u001B22",
                                "\uD800",
                                "17\uDC0022",
                                "\u202E2271",
                                "17\u206622",
                                "\u200E1722",
                                "17\u200B22",
                                "1722\u001C"),
                        texts(
                                Reason.NOT_A_CODE,
                                "0x",
                                "0xZZ",
                                "&H",
                                "--5",
                                "+-5",
                                "-",
                                "-C0000005",
                                "10.0.0.1",
                                "4.01",
                                "600.1",
                                "401.1234",
                                "2024-01-05",
                                "12:30:05",
                                "1.5",
                                "100%",
                                "_E_FAIL",
                                "ORA-",
                                "ORA--942",
                                "ORA-00942-1",
                                "ORA-12345678901",
                                "E_FAIL\u00E9",
                                "\uFF25_FAIL",
                                "0800\u017F",
                                "A".repeat(65),
                                "8b7f1c1e-0f3c-4c1d-9a51-0242ac130003",
                                "\uD83D\uDE00"))
                .flatMap(s -> s);
    }

    private static Stream<Arguments> texts(Reason reason, String... texts) {
        return Stream.of(texts).map(text -> Arguments.of(reason, text));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_one_code_is_refused_for_a_reason(Reason reason, String typed) {
        NotACode refusal = catchThrowableOfType(NotACode.class, () -> CodeRecogniser.recognise(typed));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_refusal_names_the_accepted_forms(Reason reason) {
        assertThat(new NotACode(reason)).hasMessageContaining("0x80110408").hasMessageContaining("ORA-00942");
    }
}
