package org.causebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.search.Hit.SnippetPart;
import org.junit.jupiter.api.Test;

class SnippetTest {

    private static final String LONG = "Nothing of note stands here at all. ".repeat(40);

    @Test
    void marks_are_pieces_and_the_text_stays_as_it_is() {
        assertThat(Snippet.of(entry("A <b>conflict</b> of Zugänge & CONFLICTS.", "c"), Set.of("conflict", "zugange")))
                .containsExactly(
                        new SnippetPart("A <b>", false),
                        new SnippetPart("conflict", true),
                        new SnippetPart("</b> of ", false),
                        new SnippetPart("Zugänge", true),
                        new SnippetPart(" & CONFLICTS.", false));
    }

    @Test
    void the_text_with_most_of_the_words_is_shown() {
        assertThat(text(Snippet.of(entry("The virus.", "A virus scanner holds it."), Set.of("virus", "scanner"))))
                .isEqualTo("A virus scanner holds it.");
        assertThat(text(Snippet.of(entry("The meaning.", "The cause."), Set.of("other"))))
                .isEqualTo("The meaning.");
    }

    @Test
    void a_long_text_is_cut_around_the_first_mark() {
        var pieces = Snippet.of(entry(LONG + "Here is the virus that was meant. " + LONG, "c"), Set.of("virus"));

        assertThat(pieces).contains(new SnippetPart("virus", true));
        assertThat(text(pieces)).startsWith("…").endsWith("…").hasSizeLessThan(250);
    }

    @Test
    void a_text_without_spaces_is_cut_between_characters() {
        var shown = text(Snippet.of(entry("😀".repeat(500), "c"), Set.of("virus")));

        assertThat(shown).endsWith("😀…").hasSizeLessThan(250);
    }

    private static String text(List<SnippetPart> pieces) {
        return pieces.stream().map(SnippetPart::text).collect(Collectors.joining());
    }

    private static Entry entry(String meaning, String cause) {
        var content = new EntryContent(
                null,
                null,
                meaning,
                Outcome.ERROR,
                List.of(new Cause(cause, Confidence.SUSPECTED, null, List.of())),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        var code = EntryCode.of("1", EntryCode.Kind.PRIMARY, null, 1L, 1L);
        return new Entry(
                "c", "C", Scope.PRODUCT, Notation.STATUS_32, code, content, null, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
