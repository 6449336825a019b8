package org.causebook.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTest {

    /** "12345678901234567890", the key of the examples in RFC 6238, in base32. */
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_rfc_6238(long second, String code) {
        long step = TimeCodes.step(Instant.ofEpochSecond(second));
        assertThat(TimeCodes.truncated("12345678901234567890".getBytes(StandardCharsets.US_ASCII), step) % 100_000_000)
                .isEqualTo(Integer.parseInt(code));
        assertThat(TimeCodes.code(KEY, step)).isEqualTo(code.substring(2));
    }

    @Test
    void a_code_is_accepted_half_a_minute_early_and_late_and_no_more() {
        var factor = new SecondFactor(KEY, true, 0, List.of());
        for (int away = -3; away <= 3; away++) {
            var code = TimeCodes.code(KEY, TimeCodes.step(NOW) + away);
            assertThat(factor.use(code, NOW).isPresent()).isEqualTo(Math.abs(away) <= 1);
        }
    }

    @Test
    void no_code_is_accepted_twice_nor_one_from_before_the_last() {
        long step = TimeCodes.step(NOW);
        var used =
                new SecondFactor(KEY, false, 0, List.of()).use(code(step), NOW).orElseThrow();

        assertThat(used.confirmed()).isTrue();
        assertThat(used.use(code(step), NOW)).isEmpty();
        assertThat(used.use(code(step - 1), NOW)).isEmpty();
        assertThat(used.use(code(step + 1), NOW)).isPresent();
    }

    @Test
    void what_is_no_code_is_refused() {
        var factor = new SecondFactor(KEY, true, 0, List.of());
        for (var typed : List.of("", "12345", code(TimeCodes.step(NOW)) + "0", "abcdef", "\u0660".repeat(6))) {
            assertThat(factor.use(typed, NOW)).isEmpty();
            assertThat(factor.useRecoveryCode(typed)).isEmpty();
        }
        assertThat(factor.use(code(TimeCodes.step(NOW)).replaceFirst("...", "$0 "), NOW))
                .isPresent();
    }

    @Test
    void each_recovery_code_works_once_however_it_is_written() {
        var codes = SecondFactor.newRecoveryCodes();
        var factor = SecondFactor.unconfirmed().recoveredBy(codes);
        var used = factor.useRecoveryCode(
                        codes.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .orElseThrow();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        assertThat(factor.recoveryHashes()).doesNotContainAnyElementsOf(codes);
        assertThat(used.useRecoveryCode(codes.get(3))).isEmpty();
        assertThat(used.useRecoveryCode(codes.get(4))).isPresent();
    }

    @Test
    void every_secret_is_another() {
        assertThat(SecondFactor.unconfirmed().secret())
                .hasSize(32)
                .isNotEqualTo(SecondFactor.unconfirmed().secret());
    }

    @Test
    void apps_read_the_address() {
        assertThat(new Enrolment("anna@example.org", KEY).address())
                .isEqualTo("otpauth://totp/Causebook:anna%40example.org?secret=" + KEY
                        + "&issuer=Causebook&algorithm=SHA1&digits=6&period=30");
    }

    private static String code(long step) {
        return TimeCodes.code(KEY, step);
    }
}
