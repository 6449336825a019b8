package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever text comes in, nothing but a refusal comes out. A normal build tries the seeds below; with the environment
 * variable {@code JAZZER_FUZZ=1} Jazzer makes up more, one method a run.
 */
class CodeFuzzTest {

    static Stream<String> seeds() {
        return Stream.of(
                "2148598792",
                "-2146368504",
                "0x80110408",
                "80110408",
                "8011040Ah",
                "ORA-00942",
                "sp2 640",
                "08006",
                "42P01",
                "401.2",
                "E_FAIL",
                "C0000005L",
                "&H5&",
                "\u22125",
                "\u0000",
                "\uD800",
                "\u202E5",
                "0x123456789",
                "IISSYNC returned 2148598792, (0x8007001F - 0x20006) at HTTP/1.1 404.3, SQLSTATE[42S02] ORA-942");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void a_text_is_recognised_or_refused(@NotNull @WithUtf8Length(max = 300) String typed) {
        try {
            Promises.hold(CodeRecogniser.recognise(typed));
        } catch (NotACode refused) {
            assertThat(refused.reason()).isNotNull();
        }
        assertThat(NearMiss.of(typed)).hasSizeLessThanOrEqualTo(NearMiss.MOST);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void found_codes_stand_where_they_say(@NotNull @WithUtf8Length(max = 1000) String text) {
        List<FoundCode> found = CodeFinder.findAll(text);
        int end = 0;
        for (FoundCode code : found) {
            assertThat(code.start()).isGreaterThanOrEqualTo(end);
            assertThat(code.text()).isEqualTo(text.substring(code.start(), code.end()));
            Promises.hold(code.recognised());
            end = code.end();
        }
    }
}
