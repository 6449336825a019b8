package org.causebook.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckFormsTest {

    private final KnownCodes known = SampleCatalogs.known();
    private final CheckForms forms = new CheckForms(new AnswerCandidates(known, known));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "error",
                "{code}",
                "x {code}",
                "({code})",
                "{code} and {code}",
                "tool {word}{code}",
                "{number} {code}"
            })
    void a_form_without_enough_text_at_the_code_is_refused(String form) {
        assertThat(CheckForms.check(Notation.NUMBER, List.of(form))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl: ({code})", "{code} is the tool's error", "tool {word} {code}", "errno {code}"})
    void a_form_with_text_touching_the_code_or_one_word_away_is_kept(String form) {
        assertThat(CheckForms.check(Notation.NUMBER, List.of(form))).isEmpty();
    }

    @Test
    void a_form_that_finds_things_in_a_clean_log_is_refused_with_the_line() {
        assertThat(CheckForms.check(Notation.NUMBER, List.of("Session {code}")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("\"1207\"", "of User anna"));
    }

    @Test
    void a_form_that_cannot_be_kept_and_a_long_text_are_not_tried() {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> forms.tryOut("", Notation.NUMBER, List.of("mine {code}", "{code}"), "mine 5"))
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::field).containsExactly("forms[1]"));
        var text = "x".repeat(CheckForms.LONGEST + 1);
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> forms.tryOut("", Notation.NUMBER, List.of(), text))
                .withMessageContaining("sample");
    }

    @Test
    void the_shipped_forms_of_the_samples_find_nothing_in_a_clean_log() {
        for (var catalog : known.all()) {
            assertThat(CheckForms.check(catalog.notation(), catalog.forms()))
                    .as(catalog.slug())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | curl: ({code}) | CURL:  (35) reset | 35",
                "number | net_error {code} | handshake, net_error -101 | -101",
                "number | tool said '{code}' | tool said \u201C5\u201D | 5",
                "enhanced-smtp | dsn={code} | dsn=5.7.1, x | 5.7.1",
                "status32 | sig: {word} exit({code}) | sig: {_VERIFY exit(0xe0000242)} | ",
                "status32 | exit({code}) | sig: {_VERIFY exit(0xe0000242)} | 0xe0000242",
                "signal | killed by {code} | killed by SIGKILL now | SIGKILL",
                "symbolic | message {code}: | message ABC-123: x | ABC-123",
                "number | tool {word}: {code} | tool a/b: 5 | 5",
                "number | sig={code} | config=5 | ",
                "ntstatus | BugCheck {hex}, | BugCheck 3B, {c0000005, fffff803} | 3B",
                "number | comment: Error, data {hex}, | comment: Error, data 52e, v4563 | 52e",
                "number | data {hex}, | data 52z, | ",
                "number | data {hex}, | data 123456789, | ",
            })
    void a_form_finds_its_code(String notation, String form, String text, String code) {
        var matches = forms.tryOut("", Notation.ofId(notation).orElseThrow(), List.of(form), text).stream()
                .filter(match -> match.catalog().isEmpty())
                .map(CheckForms.Match::text)
                .toList();
        assertThat(matches).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void what_the_forms_of_other_catalogs_find_is_told_too() {
        assertThat(forms.tryOut("mine", Notation.NUMBER, List.of("mine {code}"), "mine 5, curl: (35)"))
                .extracting(CheckForms.Match::catalog)
                .containsExactly("", "curl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaa", "aaa ", "aaa 1", "aaa(", "aaa a", " ", "\"aaa"})
    void hostile_forms_and_texts_take_linear_time(String piece) {
        var hostile = List.of(
                "aaa{code}",
                "aaa {word} {code}",
                "{word} aaa {code}",
                "aaa {number} {code} aaa",
                "\"aaa\" {code}",
                "aaa{word}({code})",
                "{number} aaa {word} {code}");
        var text = piece.repeat(500_000 / piece.length());

        var catalog = new CatalogName("hostile", "Hostile", null, null, Notation.NUMBER, hostile);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> CheckForms.matches(List.of(catalog), text));
    }
}
