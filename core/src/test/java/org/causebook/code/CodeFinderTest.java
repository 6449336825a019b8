package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IISSYNC returned 2148598792 | 2148598792",
                "failed with 2148598792. | 2148598792",
                "(0x8007001F - 0x20006) | 0x8007001F 0x20006",
                "Wsl/InstallDistro/0x80010002 | 0x80010002",
                "hr=0x80110408, retrying | 0x80110408",
                "0xC0000005L and 0xC00000FD | 0xC0000005L 0xC00000FD",
                "the call gave -2146368504 | -2146368504",
                "exit code: -1073741819 | -1073741819",
                "process ended, -1073741819 | -1073741819",
                "exited with \u22121 | \u22121",
                "crash C0000005 in ntdll | C0000005",
                "Error (8007000E): not enough storage | 8007000E",
                "ORA-00942: table or view does not exist | ORA-00942",
                "ora-00942 again | ora-00942",
                "ORA-942, TNS-12154 and SP2-0640 | ORA-942 TNS-12154 SP2-0640",
                "AADSTS50011: redirect | AADSTS50011",
                "app.cs(3,5): error CS0103: no such name | CS0103",
                "main.c(7): fatal error C1083: cannot open | C1083",
                "CoCreateInstance gave E_FAIL and then COMADMIN_E_OBJECTERRORS | E_FAIL COMADMIN_E_OBJECTERRORS",
                "error 1722 | 1722",
                "Error: 5 | 5",
                "error code is 5 (0x5) | 5 0x5",
                "errorCode=1060; | 1060",
                "ERROR_CODE: 3 | 3",
                "lastError=5 | 5",
                "exited with 137 | 137",
                "exit status 139 | 139",
                "rc=3 | 3",
                "died with error 80070005 | 80070005",
                "error 6BA | 6BA",
                "failed with 5 | 5",
                "failed 5 | NONE",
                "HTTP 404 | 404",
                "GET / HTTP/1.1\" 503 1234 | 503",
                "HTTP error 401.2 - Unauthorized | 401.2",
                "status code 404. | 404",
                "SQLSTATE 08006 | 08006",
                "SQLSTATE[42S02]: not found | 42S02",
                "sqlstate: 22012 | 22012",
                "3,2148598792,ok | 2148598792",
                "status 404 error | 404",
            })
    void these_codes_stand_in_the_text(String text, String codes) {
        assertThat(String.join(
                        " ",
                        CodeFinder.findAll(text).stream().map(FoundCode::text).toList()))
                .isEqualTo(codes.equals("NONE") ? "" : codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-01-05 12:30:05.123 started",
                "error 2024-01-05",
                "error 20240105",
                "error at 12:30",
                "status 12:30:05",
                "error 10.0.0.1",
                "returned 192.168.1.1",
                "status 1.2.3",
                "code 404.1.2",
                "version 4.0.1381.7",
                "8b7f1c1e-0f3c-4c1d-9a51-0242ac130003",
                "{C0000005-0f3c-4c1d-9a51-0242ac130003}",
                "code 80070005-0f3c-4c1d-9a51-0242ac130003",
                "Kernel 6.1.0 at 1700000000",
                "2148598792 bytes free",
                "error 5% of the time",
                "returned 5 rows",
                "returned 100 KB",
                "$2148598792",
                "2148598792.55",
                "2,148,598,792",
                "line 42 of 100",
                "code 5/7",
                "code 3-5",
                "error\n5",
                "Article Q224801, KB191138 and UTF-8, SHA-256, ISO8601",
                "0x7ff612345678 is an address",
                "0x is a prefix",
                "JAVA_HOME=/opt and $LD_LIBRARY_PATH",
                "user_id, snake_case, __init__",
                "DEADBEEF deadbeef facade",
                "exp-1 ts-2 ORA- ORA-x",
                "phone 214-859-8792",
                "error \u0661\u0667\u0662",
                "\uD83D\uDE00 error \uD83D\uDE00 5\uD800",
            })
    void there_is_no_code_in_the_text(String text) {
        assertThat(CodeFinder.findAll(text)).map(FoundCode::text).isEmpty();
    }

    @Test
    void a_found_code_says_where_it_stands_and_what_it_is() {
        String text = "IISSYNC returned 2148598792, then 0x80110411.";

        assertThat(CodeFinder.findAll(text))
                .containsExactly(
                        new FoundCode(17, 27, "2148598792", CodeRecogniser.recognise("2148598792")),
                        new FoundCode(34, 44, "0x80110411", CodeRecogniser.recognise("0x80110411")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error ", "0", "0x", "A_", "ORA-0", "401.", "8", "HTTP/1.", "-", "C0000005-", "$5 "})
    void no_long_text_takes_long(String piece) {
        String text = piece.repeat(500_000 / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatCode(() -> CodeFinder.findAll(text)).doesNotThrowAnyException());
    }
}
