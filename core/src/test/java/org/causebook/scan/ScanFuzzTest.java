package org.causebook.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.util.List;
import java.util.stream.Stream;
import org.causebook.code.Notation;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever form and text come in, the finds stand where they say, in order. A normal build tries the seeds below; with the
 * environment variable {@code JAZZER_FUZZ=1} Jazzer makes up more, one method a run.
 */
class ScanFuzzTest {

    private final KnownCodes known = SampleCatalogs.known();
    private final ScanLog scan = known.scanLog();
    private final CheckForms forms = new CheckForms(new AnswerCandidates(known, known));

    static Stream<Arguments> seeds() {
        return Stream.of(
                Arguments.of(
                        "curl: ({code})", "curl: (35) error 5\n<Data Name=\"Status\">0xc000006d</Data> \u001B[31m404"),
                Arguments.of("{word} {number} abc {code}", "x 5 abc -5 \u00A0abc\u0000 \uD800 &nbsp; </a> <b"),
                Arguments.of("aaa{code}aaa", "aaa5aaa".repeat(100)),
                Arguments.of("\u201Cabc\u201D {code}", "'abc' 5 \"abc\" 6"),
                Arguments.of("{code", "#Fields: a sc-status\n1 404\na,status,b\n1,500,2"),
                Arguments.of(
                        "\u00E9\u00E9\u00E9{code}",
                        "\u00E9\u00E9\u00E95 http 2026-01-05T08:00:00Z a:1 - -1 -1 -1 503 - 1 2 \"GET"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void finds_stand_where_they_say(
            @NotNull @WithUtf8Length(max = 100) String form, @NotNull @WithUtf8Length(max = 1000) String text) {
        var lines = text.split("\n", -1);
        int line = 0;
        int end = 0;
        for (var find : scan.read(text).found()) {
            end = find.line() == line ? end : 0;
            line = find.line();
            int from = find.column() - 1;
            assertThat(from).isGreaterThanOrEqualTo(end);
            assertThat(lines[line - 1]).hasSizeGreaterThan(from);
            assertThat(lines[line - 1].charAt(from)).isEqualTo(find.text().charAt(0));
            end = from + 1;
        }
        for (var notation : Notation.values()) {
            if (CheckForms.check(notation, List.of(form)).isEmpty()) {
                assertThat(forms.tryOut("", notation, List.of(form), text)).isNotNull();
            }
        }
    }
}
