package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.causebook.catalog.Cause;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryContentTest {

    @Test
    void a_draft_may_be_empty_and_then_lacks_a_meaning_and_an_outcome() {
        assertThat(EntryContent.empty().faults()).extracting(Fault::field).containsExactly("meaning", "outcome");
    }

    @Test
    void nothing_but_a_meaning_and_an_outcome_is_needed() {
        assertThat(Contents.meaning("Not found.").faults()).isEmpty();
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("symbol", 300, text -> Contents.symbol(text, null)),
                limit("symbolNote", 300, text -> Contents.symbol("E_FAIL", text)),
                limit("meaning", 4_000, Contents::meaning),
                limit("causes[0].explanation", 20_000, text -> Contents.causes(Contents.cause(text, null))),
                limit("causes[0].resolution", 20_000, text -> Contents.causes(Contents.cause("Why", text))),
                limit("references[0].label", 300, text -> Contents.references(Contents.reference(text, null))),
                limit("references[0].url", 2_000, text -> Contents.references(Contents.reference("L", text))),
                limit("references[0].note", 1_000, text -> Contents.references(new Reference("L", null, text))),
                limit(
                        "causes[0].references[0].url",
                        2_000,
                        text -> Contents.causes(Contents.supported(Contents.reference("L", text)))),
                limit("appliesTo[1]", 300, text -> Contents.appliesTo("Windows", text)),
                limit("codes[0].text", 300, text -> Contents.codes(Contents.alias(text, null))),
                limit("codes[0].qualifier", 300, text -> Contents.codes(Contents.alias("1", text))),
                limit("retirement.reason", 4_000, text -> Contents.retired(text, null)),
                limit("retirement.successor", 300, text -> Contents.retired("Gone", text)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_text_is_as_long_as_its_limit_at_most(String field, int limit, Function<String, EntryContent> content) {
        assertThatCode(() -> content.apply("x".repeat(limit))).doesNotThrowAnyException();

        assertThat(faults(() -> content.apply("x".repeat(limit + 1))))
                .containsExactly(new Fault(field, "must have at most " + limit + " characters"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void no_text_holds_what_cannot_be_stored(String field, int limit, Function<String, EntryContent> content) {
        assertThat(faults(() -> content.apply("a\0b"))).extracting(Fault::field).containsExactly(field);
        assertThat(faults(() -> content.apply("half of a pair \uD83D")))
                .containsExactly(new Fault(field, "contains a character that cannot be stored"));
        assertThatCode(() -> content.apply("a whole pair \uD83D\uDE00")).doesNotThrowAnyException();
    }

    @Test
    void there_are_a_hundred_parts_of_a_kind_at_most() {
        var causes = Collections.nCopies(101, Contents.cause("Why", null)).toArray(Cause[]::new);

        assertThat(faults(() -> Contents.causes(causes))).containsExactly(new Fault("causes", "must be at most 100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void blank_text_is_none(String blank) {
        var content = Contents.meaning(blank);

        assertThat(content.meaning()).isNull();
        assertThat(Contents.appliesTo("Windows", blank).appliesTo()).containsExactly("Windows");
        assertThat(content.faults()).extracting(Fault::field).containsExactly("meaning");
    }

    static Stream<Arguments> incomplete() {
        var former = new EntryCode("1", "1", 1L, 1L, null, EntryCode.Kind.PRIMARY);
        return Stream.of(
                arguments("symbol", Contents.symbol("two words", null)),
                arguments("symbol", Contents.symbol("x".repeat(129), null)),
                arguments("symbolNote", Contents.symbol(null, "since 4.0")),
                arguments(
                        "causes[1].explanation",
                        Contents.causes(Contents.cause("Why", null), Contents.cause(null, "Do"))),
                arguments("articlePosition", Contents.row(0)),
                arguments("retirement.reason", Contents.retired(null, "3")),
                arguments("codes[0].kind", Contents.codes(former)),
                arguments("codes[0].text", Contents.codes(Contents.alias("no code", null))));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void what_is_not_fit_for_readers_is_kept_in_a_draft_and_has_a_fault(String field, EntryContent content) {
        assertThat(content.faults()).extracting(Fault::field).containsExactly(field);
    }

    private static Arguments limit(String field, int limit, Function<String, EntryContent> content) {
        return arguments(field, limit, content);
    }

    private static List<Fault> faults(ThrowingCallable writing) {
        return catchThrowableOfType(InvalidContent.class, writing).faults();
    }
}
