package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.causebook.editing.Contents.cause;
import static org.causebook.editing.Contents.reference;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Retirement;
import org.causebook.editing.ContentDiff.Field;
import org.causebook.editing.WordDiff.Kind;
import org.causebook.editing.WordDiff.Piece;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareContentsTest {

    private final CompareContents compare = new CompareContents(CompareContentsTest::whole);

    @Test
    void equal_contents_do_not_differ() {
        var content = Contents.causes(cause("Why", "Do"));

        assertThat(compare.compare(content, Contents.causes(cause("Why", "Do"))).isEmpty())
                .isTrue();
    }

    @Test
    void fields_that_differ_come_in_reading_order() {
        var after = new EntryContent(
                "E_NEW",
                "since 4.0",
                "New",
                Outcome.WARNING,
                List.of(new Cause("Because", Confidence.CONFIRMED, "Do", List.of(reference("L", null)))),
                List.of(reference("Book", "https://example.org")),
                List.of("Windows", "Linux"),
                List.of(Contents.alias("5", "linux")),
                7,
                new Retirement("Gone", "4"));

        assertThat(compare.compare(Contents.causes(cause("Why", null)), after).fields())
                .extracting(Field::field)
                .containsExactly(
                        "meaning",
                        "symbol",
                        "symbolNote",
                        "outcome",
                        "causes[0].explanation",
                        "causes[0].confidence",
                        "causes[0].resolution",
                        "causes[0].references",
                        "references",
                        "appliesTo",
                        "codes",
                        "articlePosition",
                        "retirement.reason",
                        "retirement.successor");
    }

    @Test
    void a_field_is_compared_as_people_read_it() {
        var after =
                Contents.references(new Reference("Book", "https://example.org", "chapter 2"), reference("B", null));

        assertThat(compare.compare(Contents.references(), after).fields())
                .containsExactly(new Field(
                        "references",
                        "References",
                        List.of(new Piece(Kind.ADDED, "Book · https://example.org · chapter 2\nB"))));
    }

    @Test
    void an_added_cause_is_added_field_by_field_before_what_follows_the_causes() {
        var before = Contents.causes(cause("Why", null));
        var after = new EntryContent(
                null,
                null,
                "M",
                Outcome.ERROR,
                List.of(cause("Why", null), cause("Also", null)),
                List.of(reference("L", null)),
                List.of(),
                List.of(),
                null,
                null);

        assertThat(compare.compare(before, after).fields())
                .extracting(Field::field, Field::label, field -> field.pieces().get(0))
                .containsExactly(
                        tuple("causes[1].explanation", "Cause 2", new Piece(Kind.ADDED, "Also")),
                        tuple("causes[1].confidence", "Cause 2, confidence", new Piece(Kind.ADDED, "suspected")),
                        tuple("references", "References", new Piece(Kind.ADDED, "L")));
    }

    @Test
    void a_removed_cause_is_removed_field_by_field() {
        var before = Contents.causes(cause("Why", null), cause("Also", "Do"));

        assertThat(compare.compare(before, Contents.causes(cause("Why", null))).fields())
                .extracting(Field::label, field -> field.pieces().get(0))
                .containsExactly(
                        tuple("Cause 2", new Piece(Kind.REMOVED, "Also")),
                        tuple("Cause 2, confidence", new Piece(Kind.REMOVED, "suspected")),
                        tuple("Cause 2, what to do", new Piece(Kind.REMOVED, "Do")));
    }

    /** Takes each text for one word. */
    private static List<Piece> whole(@Nullable String before, @Nullable String after) {
        return Stream.of(
                        before == null ? null : new Piece(Kind.REMOVED, before),
                        after == null ? null : new Piece(Kind.ADDED, after))
                .filter(Objects::nonNull)
                .toList();
    }
}
