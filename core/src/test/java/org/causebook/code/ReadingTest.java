package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "00000, SUCCESS, success",
        "01004, WARNING, warning",
        "02000, INFORMATIONAL, no data",
        "08006, ERROR, connection exception",
        "22012, ERROR, data exception",
        "42P01, ERROR, syntax error or access rule violation",
    })
    void the_class_of_an_sqlstate_tells_how_bad_it_is(String state, Severity severity, String name) {
        SqlStateReading reading = new SqlStateReading(state);

        assertThat(reading.severity()).isEqualTo(severity);
        assertThat(reading.className()).contains(name);
        assertThat(reading.classCode() + reading.subclass()).isEqualTo(state);
    }

    @Test
    void nothing_is_said_about_a_class_that_is_not_public() {
        assertThat(new SqlStateReading("9ZX01").className()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, informational", "204, successful", "308, redirection", "499, client error", "599, server error"})
    void an_unknown_http_status_falls_back_to_its_class(int status, String label) {
        assertThat(HttpReading.of(status).statusClass().label()).isEqualTo(label);
    }

    @Test
    void an_http_status_is_a_number_only_without_a_sub_status() {
        assertThat(HttpReading.of(404).value()).contains(StatusValue.of(404));
        assertThat(new HttpReading(401, 2).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "0800", "080066", "42p01", "42 01"})
    void an_sqlstate_of_another_shape_cannot_exist(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SqlStateReading(text));
    }

    @Test
    void other_readings_without_their_shape_cannot_exist() {
        StatusValue three = StatusValue.of(3);

        assertThatIllegalArgumentException().isThrownBy(() -> new NumericReading(Reading.Format.HTTP, three));
        assertThatIllegalArgumentException().isThrownBy(() -> HttpReading.of(600));
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpReading(404, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new SymbolReading("e_fail"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PrefixedReading("SP2", false, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PrefixedReading("ORA", true, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PrefixedReading("ora", true, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recognised("", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Layout.Win32(65536));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0x04C66348", "ORA-00942", "E_FAIL", "401.2", "a:b+c", "5xx"})
    void this_is_the_text_of_a_code(String text) {
        assertThat(new CodeText(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-x", "_X", "a b", "a/b", "\u0661", "caf\u00E9", "a\n"})
    void this_is_not_the_text_of_a_code(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeText(text));
    }

    @Test
    void the_text_of_a_code_has_at_most_64_characters() {
        assertThat(CodeText.isValid("A".repeat(64))).isTrue();
        assertThat(CodeText.isValid("A".repeat(65))).isFalse();
    }
}
